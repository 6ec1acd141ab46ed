import { expect, it } from 'vitest';
import { fakeApp, fakeReads } from '../testing/fakeDeps.ts';

it('lets any site read, and none run what it reads', async () => {
  const { headers } = await (await fakeApp()).inject('/api/v1/providers');
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
});

it('answers a preflight', async () => {
  const answer = await (await fakeApp()).inject({ method: 'OPTIONS', url: '/api/v1/providers/example.org' });
  expect(answer.statusCode).toBe(204);
  expect(answer.headers['access-control-allow-methods']).toBe('GET, HEAD');
});

it.each(['/badge/example.org.svg', '/badge/example.org.json', '/badge/unknown.example.svg'])('%s may do nothing', async (url) => {
  const { headers } = await (await fakeApp()).inject(url);
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  });
});

it('gives evidence as a download of plain text', async () => {
  const hostile = '<script>alert(1)</script>';
  const app = await fakeApp({ getEvidence: async () => hostile });
  const answer = await app.inject(`/api/v1/evidence/${'a'.repeat(64)}`);
  expect(answer.body).toBe(hostile);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${'a'.repeat(64)}.txt"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
});

it('gives the same answer whatever host a client names', async () => {
  const app = await fakeApp(fakeReads, { trustProxy: '127.0.0.1' });
  const headers = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    host: 'evil.example',
    forwarded: 'host=evil.example',
  };
  for (const url of ['/api/v1/providers', '/openapi.json', '/docs/', '/nowhere', '/badge/example.org.svg']) {
    const [plain, poisoned] = [await app.inject(url), await app.inject({ url, headers })];
    expect(poisoned.body).toBe(plain.body);
    expect(JSON.stringify(poisoned.headers)).not.toContain('evil');
  }
});
