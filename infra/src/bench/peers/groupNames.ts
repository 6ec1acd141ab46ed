/** Other scanners' names of groups, in ours. */
const names: Readonly<Record<string, string>> = {
  prime256v1: 'secp256r1',
  'p-256': 'secp256r1',
  'p-384': 'secp384r1',
  'p-521': 'secp521r1',
  x25519: 'X25519',
  ecdh_x25519: 'X25519',
  x448: 'X448',
  ecdh_x448: 'X448',
  brainpoolp256r1: 'brainpoolP256r1',
  brainpoolp384r1: 'brainpoolP384r1',
  brainpoolp512r1: 'brainpoolP512r1',
};

export function ourGroupName(theirs: string): string {
  const plain = theirs.replace(/ \(NIST.*\)$/, '');
  return names[plain.toLowerCase()] ?? plain;
}
