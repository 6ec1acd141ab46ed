import { createPublicKey } from 'node:crypto';

const typeNames: Readonly<Record<string, string>> = {
  rsa: 'RSA',
  'rsa-pss': 'RSA-PSS',
  ec: 'EC',
  dsa: 'DSA',
  ed25519: 'Ed25519',
  ed448: 'Ed448',
};

/** Type and size of a key (SubjectPublicKeyInfo). A key that OpenSSL does not know is `unknown`. */
export function readPublicKey(spki: Uint8Array): { keyType: string; keyBits: number | null } {
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
    const keyType = typeNames[key.asymmetricKeyType ?? ''] ?? 'unknown';
    return { keyType, keyBits: modulusLength ?? bitsOfCurve(namedCurve) };
  } catch {
    return { keyType: 'unknown', keyBits: null };
  }
}

/** Every named curve carries its size: prime256v1, secp384r1, brainpoolP512r1, sect233k1. */
function bitsOfCurve(curve: string | undefined): number | null {
  const [digits] = /\d{3}/.exec(curve ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}
