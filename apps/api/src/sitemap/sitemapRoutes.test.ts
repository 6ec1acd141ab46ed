import { expect, it } from 'vitest';
import { fakeApp, fakeReads } from '../testing/fakeDeps.ts';
import { addressesPerSitemap } from './sitemapRoutes.ts';

const publicApp = () =>
  fakeApp({
    getServiceInfo: async () => ({ ...(await fakeReads.getServiceInfo()), mode: 'public' }),
    sitemap: {
      count: async () => ({ providers: addressesPerSitemap + 1, rooms: 1 }),
      domains: async (page) => (page === 1 ? ['example.org'] : []),
      rooms: async () => ['a&b/c@rooms.example'],
    },
  });

it('names a file for each so many addresses', async () => {
  const { body, headers } = await (await publicApp()).inject('/sitemap.xml');
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  expect([...body.matchAll(/<loc>https:\/\/site\.example([^<]+)<\/loc>/g)].map(([, path]) => path)).toEqual([
    '/sitemaps/pages.xml',
    '/sitemaps/providers/1.xml',
    '/sitemaps/providers/2.xml',
    '/sitemaps/rooms/1.xml',
  ]);
});

it('lists a page in every language, each with the others', async () => {
  const { body } = await (await publicApp()).inject('/sitemaps/providers/1.xml');
  expect(body.match(/<url>/g)).toHaveLength(5);
  expect(body.match(/<xhtml:link /g)).toHaveLength(30);
  expect(body).toContain('<loc>https://site.example/de/providers/example.org</loc>');
  expect(body).toContain('hreflang="x-default" href="https://site.example/providers/example.org"');
});

it('lists operators’ pages in English alone', async () => {
  const { body } = await (await publicApp()).inject('/sitemaps/pages.xml');
  expect(body).toContain('<url><loc>https://site.example/checks</loc></url>');
  expect(body).not.toContain('/de/checks');
  expect(body).toContain('<loc>https://site.example/de</loc>');
});

it('writes rooms’ addresses so that nothing in them breaks the file', async () => {
  const { body } = await (await publicApp()).inject('/sitemaps/rooms/1.xml');
  expect(body).toContain('<loc>https://site.example/rooms/a%26b%2Fc%40rooms.example</loc>');
});

it('has nothing beyond the end, and nothing of test servers', async () => {
  expect((await (await publicApp()).inject('/sitemaps/providers/2.xml')).statusCode).toBe(404);
  for (const path of ['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/rooms/1.xml'])
    expect((await (await fakeApp()).inject(path)).statusCode).toBe(404);
});
