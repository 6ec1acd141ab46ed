import { suiteTable } from './suiteTable.ts';

/** A cipher suite as the registry names it. `keyExchange` is `1.3` where the suite names none. */
export interface Suite {
  code: number;
  name: string;
  keyExchange: string;
  cipher: string;
}

/** All suites by code. */
export const suites: ReadonlyMap<number, Suite> = new Map(
  suiteTable
    .trim()
    .split('\n')
    .flatMap(readLine)
    .map((suite) => [suite.code, suite]),
);

function readLine(line: string): Suite[] {
  const [keyExchange = '', list = ''] = line.split(': ');
  return list.split(', ').map((entry) => {
    const [code = '', cipher = ''] = entry.split(' ');
    return { code: Number.parseInt(code, 16), name: nameOf(keyExchange, cipher), keyExchange, cipher };
  });
}

function nameOf(keyExchange: string, cipher: string): string {
  if (keyExchange === '1.3') return `TLS_${cipher}`;
  return keyExchange.startsWith('SSL_') ? `${keyExchange}_WITH_${cipher}` : `TLS_${keyExchange}_WITH_${cipher}`;
}

/** `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`, or `0x1234` for a code that nobody registered. */
export const suiteName = (code: number): string => suites.get(code)?.name ?? `0x${hexCode(code)}`;

const codesByName = new Map([...suites.values()].map(({ name, code }) => [name, code]));

/** Code of a suite by its name, four hexadecimal digits; `null` for a name that nobody registered. */
export function suiteCode(name: string): string | null {
  const code = codesByName.get(name);
  return code === undefined ? null : hexCode(code);
}

/** Four hexadecimal digits, the way in which codes are written everywhere. */
export const hexCode = (code: number): string => code.toString(16).padStart(4, '0');

const isTls13 = ({ keyExchange, cipher }: Suite): boolean => keyExchange === '1.3' || /_MGM_[LS]$/.test(cipher);

/** Suites that TLS 1.3 alone may choose, and those of SSLv3 – TLS 1.2. */
export const tls13Suites: readonly number[] = [...suites.values()].filter(isTls13).map((suite) => suite.code);
export const legacySuites: readonly number[] = [...suites.values()].filter((suite) => !isTls13(suite)).map((suite) => suite.code);

/** Name of a suite by its code of four hexadecimal digits. */
export const suiteNameOf = (hex: string): string => suiteName(Number.parseInt(hex, 16));
