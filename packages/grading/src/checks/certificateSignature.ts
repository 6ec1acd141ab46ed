import { fail, pass, targetCheck, warn } from '../check.ts';
import { certificateFix } from '../fixes/certificateFix.ts';
import { specs } from '../specs.ts';

const isSha1 = (algorithm: string): boolean => /sha-?1(?!\d)/i.test(algorithm);
const isMd5 = (algorithm: string): boolean => /md[245]/i.test(algorithm);

export const certificateSignature = targetCheck({
  id: 'certificate-signature',
  directions: ['c2s', 's2s'],
  sees: ['signature', 'leaf-sha1', 'leaf-md5', 'intermediate-sha1'],
  spec: [specs.tlsUse],
  fix: certificateFix,
  judgeTarget: ({ session, leaf }) => {
    if (!session || !leaf) return null;
    const algorithm = leaf.signatureAlgorithm;
    // A root's own signature protects nothing, so it is not looked at.
    const intermediates = session.chain.slice(1).filter(({ selfSigned }) => !selfSigned);
    const old = intermediates.find((one) => isMd5(one.signatureAlgorithm) || isSha1(one.signatureAlgorithm));
    if (isMd5(algorithm)) return fail('leaf-md5', { algorithm });
    if (isSha1(algorithm)) return fail('leaf-sha1', { algorithm });
    return old
      ? warn('intermediate-sha1', { algorithm: old.signatureAlgorithm, subject: old.subject })
      : pass('signature', { algorithm });
  },
});
