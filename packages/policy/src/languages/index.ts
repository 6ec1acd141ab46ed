import type { LanguageRules } from '../rules/LanguageRules.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { russian } from './ru.ts';

/** Every language that is read. */
export const languages: readonly LanguageRules[] = [english, german, french, russian];

export const rulesOf = (language: string): LanguageRules | null => languages.find((rules) => rules.language === language) ?? null;
