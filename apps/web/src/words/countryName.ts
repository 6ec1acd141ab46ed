import { nameFormat } from './formats.ts';
/** A country in the reader's language; its code in capitals where there is no name. */
export function countryName(code: string, locale: string): string {
  const upper = code.toUpperCase();
  try {
    return nameFormat(locale, { type: 'region' }).of(upper) ?? upper;
  } catch {
    return upper;
  }
}
