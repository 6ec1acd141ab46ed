import { z } from 'zod';

/** The languages of the newcomers' pages, as BCP 47 tags; the first stands where the address names none. */
export const locales = ['en', 'de', 'fr', 'es', 'ru'] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;
export const defaultLocale: Locale = locales[0];

/** The path of a page of the site in a language. */
export const localPath = (path: string, locale: string): string =>
  locale === defaultLocale ? path : `/${locale}${path.replace(/^\/(?=[?#]|$)/, '')}`;

const operatorPages = /^\/(checks|claim|moderation|operators|statistics|status)(?=[/?#]|$)/;

/** Whether only operators read the page: its text is English in every language's frame. */
export const isEnglishOnly = (path: string): boolean => operatorPages.test(path);
