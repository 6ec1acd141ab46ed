import type { LanguageRules } from '../rules/LanguageRules.ts';
import { english } from './en.ts';

/** Every language that is read. */
export const languages: readonly LanguageRules[] = [english];

export const rulesOf = (language: string): LanguageRules | null => languages.find((rules) => rules.language === language) ?? null;
