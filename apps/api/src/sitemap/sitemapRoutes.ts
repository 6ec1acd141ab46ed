import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import { noQuery } from '../routes/domainParams.ts';
import type { ApiServer } from '../server.ts';
import { sitemap, sitemapIndex } from './sitemapXml.ts';

/** In all languages a fifth of what one file may hold (50,000). */
export const addressesPerSitemap = 2000;
const fixedPages = '/ /start /providers /rooms /apps /trust /about /privacy /xeps /checks /statistics /operators'.split(' ');
const pageParams = z.object({ page: z.coerce.number().int().min(1).max(100_000) });
const missing = () => new Refusal(404, 'error.not-found');

/** What search engines shall know, for the site to pass on. Test servers have none. */
export function sitemapRoutes(app: ApiServer, { reads, catalogue, siteOrigin }: ApiDeps): void {
  const options = { config: { cacheControl: cacheTimes.catalogue } } as const;
  const xml = 'application/xml; charset=utf-8';
  const onlyPublic = async (): Promise<void> => {
    if ((await reads.getServiceInfo()).mode !== 'public') throw missing();
  };
  const addressMap = async (prefix: string, keys: string[]): Promise<string> => {
    if (keys.length === 0) throw missing();
    return sitemap(
      siteOrigin,
      keys.map((key) => prefix + encodeURIComponent(key)),
    );
  };

  app.get('/sitemap.xml', { ...options, schema: { hide: true, querystring: noQuery } }, async (_request, reply) => {
    await onlyPublic();
    const { providers, rooms } = await reads.sitemap.count();
    const files = (kind: string, count: number) =>
      Array.from({ length: Math.ceil(count / addressesPerSitemap) }, (_, index) => `/sitemaps/${kind}/${index + 1}.xml`);
    const all = ['/sitemaps/pages.xml', ...files('providers', providers), ...files('rooms', rooms)];
    return reply.type(xml).send(sitemapIndex(siteOrigin, all));
  });
  app.get('/sitemaps/pages.xml', { ...options, schema: { hide: true, querystring: noQuery } }, async (_request, reply) => {
    await onlyPublic();
    const xeps = catalogue.xeps.map(({ number }) => `/xeps/${String(number).padStart(4, '0')}`);
    const checks = catalogue.checks().checks.map(({ id }) => `/checks/${encodeURIComponent(id)}`);
    return reply.type(xml).send(sitemap(siteOrigin, [...fixedPages, ...new Set(xeps), ...checks]));
  });
  for (const [kind, list] of [
    ['providers', reads.sitemap.domains],
    ['rooms', reads.sitemap.rooms],
  ] as const)
    app.get(
      `/sitemaps/${kind}/:page.xml`,
      { ...options, schema: { hide: true, params: pageParams, querystring: noQuery } },
      async ({ params: { page } }, reply) => {
        await onlyPublic();
        return reply.type(xml).send(await addressMap(`/${kind}/`, await list(page, addressesPerSitemap)));
      },
    );
}
