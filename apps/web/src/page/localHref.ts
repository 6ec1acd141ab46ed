import { defaultLocale, localPath } from '@signpost/contracts';

/** What has no language: the API's own, and files. */
const common = /^\/(api|badge|docs|feeds|dumps|compat|sitemaps|_next)(\/|$)|^\/[^/?#]*\.(json|txt|xml|svg|png|js)$/;

/** An address inside the site, kept in the reader's language; every other one comes back as it is. */
export function localHref(href: string, locale: string): string {
  if (locale === defaultLocale || !/^\/(?!\/)/.test(href) || common.test(href.replace(/[?#].*/, ''))) return href;
  return localPath(href, locale);
}
