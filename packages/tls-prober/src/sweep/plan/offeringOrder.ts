import { suites } from '../names/suites.ts';
import { certificateKeyOf, hasTrait } from '../names/suiteTraits.ts';

export type CertificateKey = 'rsa' | 'ecdsa';

const usual = /^(RSA|DHE_RSA|ECDHE_RSA|ECDHE_ECDSA|1\.3)$/;
const exchanges = ['RSA', 'DHE_RSA', 'ECDHE_ECDSA', 'ECDHE_RSA', '1.3'];
/** Servers with an order of their own mostly begin with the last of these, so that a second choice already shows it. */
const ciphers = [
  /CBC_SHA384$/,
  /CBC_SHA256$/,
  /AES_128_CBC_SHA$/,
  /AES_256_CBC_SHA$/,
  /CCM/,
  /CHACHA20/,
  /AES_128_GCM/,
  /AES_256_GCM/,
];
const rareCipher = /^(SEED|CAMELLIA|ARIA|SM4)|_OLD$|CCM_8/;

const baseRanks = new Map([...suites.keys()].map((code) => [code, baseRankOf(code)]));

/**
 * The worst suite first, the likeliest last. A server that goes by the client's order thus shows its worst at once, and
 * needs no refusal at the end when it takes the last one; a server with an order of its own mostly passes over the first.
 */
export function offeringOrder(codes: readonly number[], keys: ReadonlySet<CertificateKey>): number[] {
  const rankOf = (code: number) => (baseRanks.get(code) ?? 0) + (fitsKeys(code, keys) ? 1000 : 0);
  const ranked = codes.map((code) => ({ code, rank: rankOf(code) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ code }) => code);
}

function fitsKeys(code: number, keys: ReadonlySet<CertificateKey>): boolean {
  const key = certificateKeyOf(code);
  return key !== 'other' && (keys.size === 0 || keys.has(key));
}

function baseRankOf(code: number): number {
  const { keyExchange = '', cipher = '' } = suites.get(code) ?? {};
  const exchange = exchanges.indexOf(keyExchange) + 1;
  const likelihood = ciphers.findIndex((pattern) => pattern.test(cipher)) + 1;
  return tierOf(code, keyExchange, cipher) * 10_000 + (hasTrait(code, 'not-aead') ? 0 : 4000) + exchange * 100 + likelihood;
}

/** Rough worth: what ends a letter first, then what is rare, then ephemeral key exchanges. */
function tierOf(code: number, keyExchange: string, cipher: string): number {
  if (hasTrait(code, 'anonymous') || hasTrait(code, 'null') || hasTrait(code, 'export')) return 0;
  if (hasTrait(code, 'rc4')) return 1;
  if (hasTrait(code, 'block64')) return 2;
  if (!usual.test(keyExchange)) return 3;
  if (rareCipher.test(cipher)) return 4;
  if (hasTrait(code, 'not-forward-secret')) return 5;
  return keyExchange === 'DHE_RSA' ? 6 : 7;
}
