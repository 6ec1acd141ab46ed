import { isEnglishOnly, locales, localPath } from '@signpost/contracts';

export interface Alternate {
  /** A language tag, or `x-default` for readers of any other language. */
  hreflang: string;
  href: string;
}

/** The same page in every language, as absolute addresses; none where it has no translation. */
export function alternatesOf(siteOrigin: string, path: string): Alternate[] {
  if (isEnglishOnly(path)) return [];
  const each = locales.map((locale) => ({ hreflang: locale as string, href: siteOrigin + localPath(path, locale) }));
  return [...each, { hreflang: 'x-default', href: siteOrigin + path }];
}

/** The address under which search engines shall know the page. */
export const canonicalOf = (siteOrigin: string, path: string, locale: string): string =>
  siteOrigin + (isEnglishOnly(path) ? path : localPath(path, locale));
