import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { pageTypes } from './pageTypes.ts';
import { playApi } from './withBrowser.ts';

const get = (path: string) => fetch(inject('siteOrigin') + path, { redirect: 'manual' });
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
afterEach(() => playApi('lab'));

/** The one script of ours, on the one kind of page that changes while it is looked at. */
const liveScript = /<script defer="" src="\/live-test\.js"( data-next-head="")?><\/script>/;

function cacheTimeOf(name: string): string {
  if (/^test, (?!unknown)|^operator, |^card/.test(name)) return 'no-store';
  // The directory lists one that was never tested.
  const changesSoon = /pending|nothing found|^status|^directory$/.test(name);
  return changesSoon ? 'public, max-age=0, s-maxage=5' : 'public, max-age=0, s-maxage=60, stale-while-revalidate=300';
}

describe.each(Object.entries(pageTypes))('%s', (name, path) => {
  it('comes under the strict policy, with no script, no inline style and a time to be cached', async () => {
    const response = await get(path);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toBe(policy);
    expect(response.headers.get('cache-control')).toBe(cacheTimeOf(name));
    const known = html.replace(liveScript, '');
    expect(html !== known).toBe(/^test, (queued|running)$/.test(name));
    expect(known.match(/<script\b|<style\b|\sstyle="|\son\w+="/g)).toBeNull();
    expect(html).toContain('<meta name="robots" content="noindex"');
  });
});

it.each(['/de', '/ru'])('%s comes under the strict policy too', async (path) =>
  expect((await get(path)).headers.get('content-security-policy')).toBe(policy),
);

const linked = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, path]) => path ?? '');

it.each(['/providers', '/providers/weak.example'])('%s with style and type weighs at most 60 kB compressed', async (path) => {
  const html = await (await get(path)).text();
  const css = linked(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const fonts = linked(html, /<link rel="preload" href="([^"]+\.woff2)"/g);
  expect([css.length, fonts.length]).toEqual([1, 1]);
  const texts = await Promise.all(css.map(async (file) => gzipSync(await (await get(file)).text()).length));
  const binaries = await Promise.all(fonts.map(async (file) => (await (await get(file)).arrayBuffer()).byteLength));
  const total = [gzipSync(html).length, ...texts, ...binaries].reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(60_000);
  expect(Math.max(...binaries)).toBeLessThanOrEqual(30_000);
});

it('lets search engines in where real providers are listed, and names the canonical address', async () => {
  await playApi('public');
  await expect.poll(async () => (await get('/robots.txt')).text(), { timeout: 10_000 }).toContain('Disallow: /lookup');
  const html = await (await get('/providers?c2s=A')).text();
  expect(html).not.toContain('noindex');
  expect(html).toContain(`<link rel="canonical" href="${inject('siteOrigin')}/providers?c2s=A"`);
  expect(html).not.toContain('Test servers, not real providers.');
  await playApi('lab');
  await expect.poll(async () => (await get('/robots.txt')).text(), { timeout: 10_000 }).toBe('User-agent: *\nDisallow: /\n');
});

it.each(['/api/v1/service', '/badge/good.example.svg'])('passes %s on to the API, which brings its own headers', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('x-served-by')).toBe('api');
  expect(response.headers.get('content-security-policy')).toBeNull();
});

it.each([
  ['/providers?c2s=&s2s=A&sort=domain', '/providers?s2s=A'],
  ['/providers?utm_source=x', '/providers'],
  ['/providers?c2s=A&c2s=B', '/providers?c2s=A'],
  ['/providers?can=omemo&can=archive', '/providers?can=archive,omemo'],
  ['/providers?xep=384%2C+45', '/providers?xep=45,384'],
  ['/providers/EXAMPLE.org', '/providers/example.org'],
  ['/lookup?domain=b%C3%BCcher.example', '/providers/xn--bcher-kva.example'],
])('sends %s on to %s', async (path, tidy) => {
  const response = await get(path);
  expect(response.status).toBe(307);
  expect(response.headers.get('location')).toBe(tidy);
});

it('keeps the style sheet for a year, for its name changes with it', async () => {
  const [css] = linked(await (await get('/')).text(), /<link rel="stylesheet" href="([^"]+)"/g);
  expect((await get(css ?? '')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});
