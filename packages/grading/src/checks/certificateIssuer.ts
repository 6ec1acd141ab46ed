import type { Certificate } from '@signpost/contracts';
import { fail, pass, type SeenName, targetCheck, unknown, warn } from '../check.ts';
import { certificateFix } from '../fixes/certificateFix.ts';
import { cureOf } from '../identity.ts';
import { specs } from '../specs.ts';

/** Chain problems that other checks speak of: dates, and a chain that lacks a link. */
const others = new Set(['expired', 'not-yet-valid', 'incomplete-chain']);

export const certificateIssuer = targetCheck({
  id: 'certificate-issuer',
  directions: ['c2s', 's2s'],
  sees: ['trusted-issuer', 'untrusted-issuer', 'self-signed', 'cured-by-dane', 'cured-by-posh', 'issuer-unknown'],
  spec: [specs.identity, specs.daneSrv, specs.posh],
  fix: certificateFix,
  uses: ['dns', 'web'],
  judgeTarget: (target, view) => {
    const { session, leaf } = target;
    if (!session || !leaf) return null;
    const { chainTrusted, chainProblem } = session.trust;
    if (chainTrusted) return pass('trusted-issuer', { issuer: leaf.issuer });
    if (chainProblem && others.has(chainProblem)) return null;
    if (chainProblem === 'weak-signature' && isWeak(leaf)) return unknown('issuer-unknown', { issuer: leaf.issuer });
    const cure = cureOf(view, target, 'issuer');
    if (cure) return warn(`cured-by-${cure}`, { issuer: leaf.issuer });
    const seen: SeenName = chainProblem === 'self-signed' || leaf.selfSigned ? 'self-signed' : 'untrusted-issuer';
    return fail(seen, { issuer: leaf.issuer });
  },
});

/** OpenSSL stops at a weak leaf before it tells of the issuer; key and signature are judged by checks of their own. */
const isWeak = ({ keyBits, keyType, signatureAlgorithm }: Certificate): boolean =>
  /sha-?1(?!\d)|md[245]/i.test(signatureAlgorithm) || (/^(rsa|dsa)/i.test(keyType) && (keyBits ?? 2048) < 2048);
