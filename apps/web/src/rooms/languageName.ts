import { nameFormat } from '../words/formats.ts';
/** A language by its name in the reader's own; its code where it has none. */
export function languageName(code: string, locale: string): string {
  return nameFormat(locale, { type: 'language' }).of(code) ?? code;
}

/** Offered as filters; the address takes any. */
export const offeredLanguages = 'ar cs de el en es eo fa fi fr he hu it ja ko nl pl pt ro ru sv tr uk zh'.split(' ');
