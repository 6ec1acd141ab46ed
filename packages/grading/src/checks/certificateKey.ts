import type { Certificate } from '@signpost/contracts';
import { fail, pass, targetCheck, unknown, type Verdict } from '../check.ts';
import { certificateFix } from '../fixes/certificateFix.ts';
import { leavesOf, worstOf } from '../leaves.ts';
import { specs } from '../specs.ts';

export const certificateKey = targetCheck({
  id: 'certificate-key',
  directions: ['c2s', 's2s'],
  sees: ['key-size', 'key-under-2048', 'key-under-1024', 'key-unknown'],
  spec: [specs.tlsUse],
  fix: certificateFix,
  judgeTarget: (target) => worstOf(leavesOf(target).map(judgeKey).sort(byBits), ['fail', 'unknown', 'pass']),
});

const byBits = (a: Verdict, b: Verdict): number => Number(a.seen.params.bits ?? 0) - Number(b.seen.params.bits ?? 0);

function judgeKey({ keyType, keyBits }: Certificate): Verdict {
  const params = { type: keyType, bits: keyBits ?? 0 };
  const strength = strengthOf(keyType, keyBits);
  if (strength === null) return unknown('key-unknown', { type: keyType });
  if (strength < 1024) return fail('key-under-1024', params);
  return strength < 2048 ? fail('key-under-2048', params) : pass('key-size', params);
}

/** As RSA bits: a curve of 160 bits is about as strong as RSA 1024, one of 224 as RSA 2048 (RFC 3766, NIST SP 800-57). */
function strengthOf(type: string, bits: number | null): number | null {
  if (/^ed(25519|448)$/i.test(type)) return 3072;
  if (bits === null) return null;
  if (!/^ec/i.test(type)) return bits;
  return bits < 160 ? 512 : bits < 224 ? 1024 : 2048;
}
