import { fail, pass, targetCheck, unknown } from '../check.ts';
import { certificateFix } from '../fixes/certificateFix.ts';
import { specs } from '../specs.ts';

export const certificateKey = targetCheck({
  id: 'certificate-key',
  directions: ['c2s', 's2s'],
  sees: ['key-size', 'key-under-2048', 'key-under-1024', 'key-unknown'],
  spec: [specs.tlsUse],
  fix: certificateFix,
  judgeTarget: ({ leaf }) => {
    if (!leaf) return null;
    const params = { type: leaf.keyType, bits: leaf.keyBits ?? 0 };
    const strength = strengthOf(leaf.keyType, leaf.keyBits);
    if (strength === null) return unknown('key-unknown', { type: leaf.keyType });
    if (strength < 1024) return fail('key-under-1024', params);
    return strength < 2048 ? fail('key-under-2048', params) : pass('key-size', params);
  },
});

/** As RSA bits: a curve of 160 bits is about as strong as RSA 1024, one of 224 as RSA 2048 (RFC 3766, NIST SP 800-57). */
function strengthOf(type: string, bits: number | null): number | null {
  if (/^ed(25519|448)$/i.test(type)) return 3072;
  if (bits === null) return null;
  if (!/^ec/i.test(type)) return bits;
  return bits < 160 ? 512 : bits < 224 ? 1024 : 2048;
}
