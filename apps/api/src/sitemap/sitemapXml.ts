import { isEnglishOnly, locales, localPath } from '@signpost/contracts';
import { xmlText } from '../feeds/xmlText.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const sitemaps = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** An index of sitemaps (https://www.sitemaps.org/protocol.html#index). */
export function sitemapIndex(origin: string, paths: readonly string[]): string {
  const entries = paths.map((path) => `<sitemap><loc>${xmlText(origin + path)}</loc></sitemap>`);
  return `${head}<sitemapindex ${sitemaps}>${entries.join('')}</sitemapindex>\n`;
}

/** Pages in each of their languages, each with all the others beside it. */
export function sitemap(origin: string, paths: readonly string[]): string {
  const entries = paths.map((path) => entriesOf(origin, path));
  return `${head}<urlset ${sitemaps} xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join('')}</urlset>\n`;
}

function entriesOf(origin: string, path: string): string {
  if (isEnglishOnly(path)) return `<url><loc>${xmlText(origin + path)}</loc></url>`;
  const places = locales.map((locale) => ({ locale, address: xmlText(origin + localPath(path, locale)) }));
  const link = (language: string, address: string) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;
  const links = places.map(({ locale, address }) => link(locale, address)).join('') + link('x-default', xmlText(origin + path));
  return places.map(({ address }) => `<url><loc>${address}</loc>${links}</url>`).join('');
}
