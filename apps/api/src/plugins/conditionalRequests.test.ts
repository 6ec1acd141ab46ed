import { expect, it } from 'vitest';
import { fakeApp } from '../testing/fakeDeps.ts';

it.each([
  '/api/v1/providers',
  '/api/v1/providers/example.org',
  '/api/v1/providers/example.org/observations',
  '/api/v1/runs/run_1',
  '/api/v1/runs/run_1/events',
  '/api/v1/service',
  '/api/v1/checks',
  '/api/v1/xeps',
  '/api/v1/messages/en',
  '/badge/example.org.svg',
  '/badge/example.org.json',
  '/openapi.json',
])('%s has an ETag, answers 304 to it, and HEAD says the same', async (url) => {
  const app = await fakeApp();
  const first = await app.inject(url);
  expect(first.statusCode).toBe(200);
  const etag = String(first.headers.etag);
  expect(first.headers['cache-control']).toMatch(/^(public, max-age=\d+|no-cache)/);
  const again = await app.inject({ url, headers: { 'if-none-match': `W/${etag}` } });
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
  expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
  const head = await app.inject({ method: 'HEAD', url });
  expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', etag]);
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(first.body)));
});

it.each(['/healthz', '/readyz', '/metrics', '/nowhere', '/api/v1/providers?x=1'])('%s is kept by nobody', async (url) => {
  const answer = await (await fakeApp()).inject(url);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers.etag).toBeUndefined();
});
