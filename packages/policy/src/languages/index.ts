import type { LanguageRules } from '../rules/LanguageRules.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';
import { portuguese } from './pt.ts';
import { russian } from './ru.ts';

/** Every language that is read. */
export const languages: readonly LanguageRules[] = [english, german, french, spanish, portuguese, russian, italian, dutch];

export const rulesOf = (language: string): LanguageRules | null => languages.find((rules) => rules.language === language) ?? null;
