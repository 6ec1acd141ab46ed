import { expect, it } from 'vitest';
import { defaultLimits } from '../deps.ts';
import { fakeApp } from '../testing/fakeDeps.ts';

const limits = { ...defaultLimits, perMinute: 2, uncachedBadgesPerMinute: 2 };
const stranger = { remoteAddress: '192.0.2.7' };

it('asks a client that goes too fast to wait', async () => {
  const app = await fakeApp({}, { limits });
  const ask = () => app.inject({ url: '/api/v1/providers', ...stranger });
  expect([(await ask()).statusCode, (await ask()).statusCode]).toEqual([200, 200]);
  const refused = await ask();
  expect(refused.statusCode).toBe(429);
  expect(refused.json().error.code).toBe('error.rate-limited');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await app.inject({ url: '/api/v1/providers', remoteAddress: '192.0.2.8' })).statusCode).toBe(200);
});

it('counts what leads nowhere, too', async () => {
  const app = await fakeApp({}, { limits });
  const answers = [];
  for (const n of [1, 2, 3]) answers.push(await app.inject({ url: `/${n}`, ...stranger }));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 429]);
});

it('takes a /64 of IPv6 for one client', async () => {
  const app = await fakeApp({}, { limits });
  const answers = [];
  for (const n of [1, 2, 3]) answers.push(await app.inject({ url: '/api/v1/xeps', remoteAddress: `2001:db8::${n}` }));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
});

it('counts badges only when they are not in the cache', async () => {
  const app = await fakeApp({}, { limits });
  const ask = (name: string) => app.inject({ url: `/badge/${name}.svg`, ...stranger });
  for (let n = 0; n < 10; n += 1) expect((await ask('example.org')).statusCode).toBe(200);
  expect((await ask('other.example')).statusCode).toBe(200);
  const refused = await ask('third.example');
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
});

it('trusts a known client, but not one that comes through a proxy', async () => {
  const app = await fakeApp({}, { limits });
  const ask = (headers = {}) => app.inject({ url: '/api/v1/providers', headers });
  for (let n = 0; n < 4; n += 1) expect((await ask()).statusCode).toBe(200);
  const forwarded = { 'x-forwarded-for': '127.0.0.1' };
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await ask(forwarded)).statusCode);
  expect(statuses).toEqual([200, 200, 429]);
});

it('tells clients apart behind the proxy that it was told of, and nowhere else', async () => {
  const app = await fakeApp({}, { limits, trustProxy: '127.0.0.1' });
  const ask = async (remoteAddress: string, client: string) => {
    const { statusCode } = await app.inject({ url: '/api/v1/xeps', remoteAddress, headers: { 'x-forwarded-for': client } });
    return statusCode;
  };
  for (let n = 0; n < 3; n += 1) expect(await ask('127.0.0.1', `192.0.2.${n}`)).toBe(200);
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push(await ask('198.51.100.1', `192.0.2.${n}`));
  expect(statuses).toEqual([200, 200, 429]);
});

it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('does not believe that a proxied client is %s', async (client) => {
  const app = await fakeApp({}, { trustProxy: '127.0.0.1' });
  expect((await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': client } })).statusCode).toBe(404);
});

it('shows the metrics to trusted clients alone', async () => {
  const app = await fakeApp();
  await app.inject('/api/v1/providers/example.org');
  const answer = await app.inject('/metrics');
  expect(answer.body).toContain(
    'signpost_http_request_seconds_count{method="GET",route="/api/v1/providers/:domain",status="200"} 1',
  );
  expect((await app.inject({ url: '/metrics', ...stranger })).statusCode).toBe(404);
});
