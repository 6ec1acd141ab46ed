import { badgeVariants } from '@signpost/badge';
import { badgeJsonSchema } from '@signpost/contracts';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { fakeApp, fakeReads } from '../testing/fakeDeps.ts';

it('draws a badge', async () => {
  const answer = await (await fakeApp()).inject('/badge/example.org.svg');
  expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
  expect(answer.body).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(answer.headers['cache-control']).toBe('public, max-age=300, stale-while-revalidate=3600');
});

it('has a badge for a name that nobody knows, kept for a short time', async () => {
  const app = await fakeApp();
  const answer = await app.inject('/badge/unknown.example.svg');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toContain('max-age=30,');
  expect((await app.inject('/badge/example.org.svg')).body).not.toBe(answer.body);
});

it('speaks the language of shields.io', async () => {
  const app = await fakeApp();
  for (const name of ['example.org', 'unknown.example']) {
    const answer = await app.inject(`/badge/${name}.json`);
    expect(answer.statusCode).toBe(200);
    expect(badgeJsonSchema.parse(answer.json()).schemaVersion).toBe(1);
  }
});

/** What the endpoint of shields.io takes (https://shields.io/badges/endpoint-badge): these names, and no other. */
const shieldsEndpoint = z.strictObject({
  schemaVersion: z.literal(1),
  label: z.string(),
  message: z.string().min(1),
  color: z
    .string()
    .regex(/^#[0-9a-f]{3}(?:[0-9a-f]{3})?$|^[a-z]+$/i)
    .optional(),
  labelColor: z.string().optional(),
  isError: z.boolean().optional(),
  namedLogo: z.string().optional(),
  logoSvg: z.string().optional(),
  logoColor: z.string().optional(),
  logoSize: z.string().optional(),
  style: z.enum(['flat', 'flat-square', 'plastic', 'for-the-badge', 'social']).optional(),
});

it.each(badgeVariants)('shields.io takes %s in every state as it is', async (variant) => {
  for (const state of ['graded', 'stale', 'pending', 'down', 'unknown-domain'] as const) {
    const app = await fakeApp({ getBadge: async (domain) => ({ ...(await fakeReads.getBadge(domain)), state }) });
    const answer = await app.inject(`/badge/example.org.json?variant=${variant}&label=a%20%22b%22`);
    expect(shieldsEndpoint.parse(answer.json()).label).toBe('a "b"');
  }
});

it('reads once, however many ask at once and in whatever spelling', async () => {
  const getBadge = vi.fn(fakeReads.getBadge);
  const app = await fakeApp({ getBadge });
  const urls = [
    '/badge/example.org.svg',
    '/badge/EXAMPLE.org.svg',
    '/badge/example.org.json',
    '/badge/example.org.svg?theme=dark',
  ];
  await Promise.all([...urls, ...urls].map((url) => app.inject(url)));
  expect(getBadge).toHaveBeenCalledTimes(1);
});

it('does not keep a failure', async () => {
  const getBadge = vi.fn(fakeReads.getBadge).mockRejectedValueOnce(new Error('database gone'));
  const app = await fakeApp({ getBadge });
  expect((await app.inject('/badge/example.org.svg')).statusCode).toBe(500);
  expect((await app.inject('/badge/example.org.svg')).statusCode).toBe(200);
});

it('gives each theme and label its own picture, also from the cache', async () => {
  const app = await fakeApp();
  const urls = ['', '?theme=light', '?theme=dark', '?label=my%20server'].map((query) => `/badge/example.org.svg${query}`);
  const draw = () => Promise.all(urls.map(async (url) => (await app.inject(url)).body));
  const first = await draw();
  expect(new Set(first).size).toBe(urls.length);
  expect(await draw()).toEqual(first);
});

it('tells the letter of one direction, or features', async () => {
  const app = await fakeApp();
  const said = async (query: string) => (await app.inject(`/badge/example.org.json${query}`)).json().message;
  expect(await said('')).toBe('B');
  expect(await said('?variant=c2s')).toBe('A');
  expect(await said('?variant=s2s')).toMatch(/^no answer/);
  expect(await said('?variant=features')).toBe('7/12');
  expect((await app.inject('/badge/unknown.example.json?variant=features')).json().message).toBe('not listed');
  expect((await app.inject('/badge/example.org.svg?size=large')).body).toContain('height="36"');
});

it.each(['?variant=x', '?size=x', '?theme=pink', `?label=${'x'.repeat(31)}`, '?label=', '?label=a%00b', '?label=%E2%80%AEa'])(
  'refuses %s',
  async (query) => {
    expect((await (await fakeApp()).inject(`/badge/example.org.svg${query}`)).statusCode).toBe(400);
  },
);

it('keeps a hostile label text', async () => {
  const label = encodeURIComponent('"><script>alert(1)//');
  const { body } = await (await fakeApp()).inject(`/badge/example.org.svg?label=${label}`);
  expect(body).not.toContain('<script');
});
