import { z } from 'zod';

/** The languages of the newcomers' pages, as BCP 47 tags; the first stands where the address names none. */
export const locales = ['en', 'de', 'fr', 'es', 'ru'] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;
export const defaultLocale: Locale = locales[0];
