/** Signature schemes of an RSA key and of the other kinds (RFC 8446 §4.2.3), the weak ones too: what a server signs with is its own choice. */
export const rsaSignatures: readonly number[] = [0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0301, 0x0201, 0x0101];
const rsaPssKeySignatures: readonly number[] = [0x0809, 0x080a, 0x080b];
export const ecdsaSignatures: readonly number[] = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x081a, 0x081b, 0x081c, 0x0303, 0x0203,
];
const otherSignatures: readonly number[] = [0x0402, 0x0502, 0x0602, 0x0302, 0x0202, 0x0708];

export const allSignatures: readonly number[] = [
  ...ecdsaSignatures,
  ...rsaSignatures,
  ...rsaPssKeySignatures,
  ...otherSignatures,
];

const edwards: readonly number[] = [0x0807, 0x0808];

/** The same with Ed25519 and Ed448 first: a server with such a key beside an ECDSA key then shows the other certificate. */
export const edwardsFirst: readonly number[] = [...edwards, ...allSignatures.filter((scheme) => !edwards.includes(scheme))];
