import { apiErrorSchema } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { fakeApp } from '../testing/fakeDeps.ts';

const post = async (headers: Record<string, string>, payload: string) => {
  const app = await fakeApp();
  app.post('/known', { schema: { hide: true } }, async () => 'ok');
  return app.inject({ method: 'POST', url: '/known', headers, payload });
};
const json = { 'content-type': 'application/json' };

it.each([
  [413, 'error.too-large', json, JSON.stringify('x'.repeat(20_000))],
  [415, 'error.media-type', { 'content-type': 'application/xml' }, '<a/>'],
  [400, 'error.bad-request', json, '{'],
])('answers %i as %s', async (status, code, headers, payload) => {
  const answer = await post(headers, payload);
  expect(answer.statusCode).toBe(status);
  expect(apiErrorSchema.strict().parse(answer.json()).error.code).toBe(code);
  expect(answer.headers['cache-control']).toBe('no-store');
});

it.each([
  ['GET', '/nowhere', 404, 'error.not-found'],
  ['DELETE', '/api/v1/providers', 404, 'error.not-found'],
  ['GET', '/api/v1/providers/%E0%A4%A', 400, 'error.bad-request'],
  ['GET', '/api/v1/runs/nobody', 404, 'error.unknown-run'],
  ['GET', '/api/v1/runs/a%20b', 400, 'error.bad-query'],
  ['GET', `/api/v1/evidence/${'0'.repeat(64)}`, 404, 'error.unknown-evidence'],
  ['GET', `/api/v1/providers/example.org/policy/versions/${'0'.repeat(26)}`, 404, 'error.unknown-policy-version'],
  ['GET', '/api/v1/providers/other.example/policy', 404, 'error.unknown-domain'],
  ['GET', '/api/v1/evidence/..%2F..%2Fetc', 400, 'error.bad-query'],
  ['GET', '/api/v1/messages/xx', 404, 'error.not-found'],
  ['GET', '/api/v1/providers/unknown.example', 404, 'error.unknown-domain'],
  ['GET', '/api/v1/providers/unknown.example/observations', 404, 'error.unknown-domain'],
] as const)('%s %s gives %i', async (method, url, status, code) => {
  const answer = await (await fakeApp()).inject({ method, url });
  expect(answer.statusCode).toBe(status);
  expect(apiErrorSchema.parse(answer.json()).error.code).toBe(code);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

it('tells nothing of a fault of ours', async () => {
  const secret = 'postgresql://user:hunter2@db/x';
  const fail = async () => {
    throw new Error(secret);
  };
  const answer = await (await fakeApp({ listProviders: fail })).inject('/api/v1/providers');
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toEqual({ error: { code: 'error.internal', message: 'Something went wrong on our side.' } });
});

it('refuses an answer that breaks the contract', async () => {
  const broken = async () => ({ items: [{ domain: 1 }], total: 1, next: null }) as never;
  const answer = await (await fakeApp({ listProviders: broken })).inject('/api/v1/providers');
  expect(answer.statusCode).toBe(500);
  expect(answer.json().error.code).toBe('error.internal');
});
