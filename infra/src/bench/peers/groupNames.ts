/** Other scanners' names of groups, in ours. */
const names: Readonly<Record<string, string>> = {
  'secp256r1 (nist p-256)': 'P-256',
  secp256r1: 'P-256',
  prime256v1: 'P-256',
  'secp384r1 (nist p-384)': 'P-384',
  secp384r1: 'P-384',
  'secp521r1 (nist p-521)': 'P-521',
  secp521r1: 'P-521',
  x25519: 'X25519',
  ecdh_x25519: 'X25519',
  x448: 'X448',
  ecdh_x448: 'X448',
  secp256k1: 'secp256k1',
  brainpoolp256r1: 'brainpoolP256r1',
  brainpoolp384r1: 'brainpoolP384r1',
  brainpoolp512r1: 'brainpoolP512r1',
};

export function ourGroupName(theirs: string): string {
  const known = names[theirs.toLowerCase()];
  if (known !== undefined) return known;
  return theirs.replace(/ \(NIST.*\)$/, '');
}
