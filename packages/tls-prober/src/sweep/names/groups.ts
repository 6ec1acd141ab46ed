import { hexCode } from './suites.ts';

/** Named groups (https://www.iana.org/assignments/tls-parameters, RFC 8446 §4.2.7), by the registry's names, X25519 and X448 as OpenSSL writes them. */
const names: Readonly<Record<number, string>> = {
  1: 'sect163k1',
  2: 'sect163r1',
  3: 'sect163r2',
  4: 'sect193r1',
  5: 'sect193r2',
  6: 'sect233k1',
  7: 'sect233r1',
  8: 'sect239k1',
  9: 'sect283k1',
  10: 'sect283r1',
  11: 'sect409k1',
  12: 'sect409r1',
  13: 'sect571k1',
  14: 'sect571r1',
  15: 'secp160k1',
  16: 'secp160r1',
  17: 'secp160r2',
  18: 'secp192k1',
  19: 'secp192r1',
  20: 'secp224k1',
  21: 'secp224r1',
  22: 'secp256k1',
  23: 'secp256r1',
  24: 'secp384r1',
  25: 'secp521r1',
  26: 'brainpoolP256r1',
  27: 'brainpoolP384r1',
  28: 'brainpoolP512r1',
  29: 'X25519',
  30: 'X448',
  31: 'brainpoolP256r1tls13',
  32: 'brainpoolP384r1tls13',
  33: 'brainpoolP512r1tls13',
  41: 'curveSM2',
  256: 'ffdhe2048',
  257: 'ffdhe3072',
  258: 'ffdhe4096',
  259: 'ffdhe6144',
  260: 'ffdhe8192',
  512: 'MLKEM512',
  513: 'MLKEM768',
  514: 'MLKEM1024',
  4587: 'SecP256r1MLKEM768',
  4588: 'X25519MLKEM768',
  4589: 'SecP384r1MLKEM1024',
  25497: 'X25519Kyber768Draft00',
  25498: 'SecP256r1Kyber768Draft00',
};

export const groupName = (code: number): string => names[code] ?? `0x${hexCode(code)}`;

/**
 * Asked of TLS 1.3, the least usual first and the most usual last: a server that goes by its own order then shows it by
 * passing over what stands before. Code points of old curves are asked too, since some libraries take them.
 */
export const tls13Groups: readonly number[] = [
  0x0200, 0x639a, 41, 31, 32, 33, 26, 27, 28, 22, 21, 0x0201, 0x0202, 260, 259, 258, 257, 256, 30, 25, 24, 0x6399, 0x11ed, 0x11eb,
  0x11ec, 23, 29,
];

/**
 * Asked of TLS ≤ 1.2. Finite-field groups stay out: a server that knows RFC 7919 would answer with one of them and hide
 * the prime that it uses with everybody else.
 */
export const curves: readonly number[] = [
  41, 28, 27, 26, 20, 18, 17, 16, 15, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 14, 19, 21, 22, 30, 25, 24, 23, 29,
];

/** Groups that most servers take; what is asked together with a suite is cut to these. */
export const usualGroups: ReadonlySet<number> = new Set([29, 23, 24, 25, 30]);
