import type { Locale } from '../locale.ts';
import type { MessageFile } from '../message.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { french } from './fr/index.ts';
import { russian } from './ru/index.ts';

/** The texts of each language. What only operators read is in English alone. */
export const messageFiles: Readonly<Record<Locale, MessageFile>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ru: russian,
};
