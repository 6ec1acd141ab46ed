import { afterEach, expect, it } from 'vitest';
import type { Handler } from './loadFramework.ts';
import { startFront } from './startFront.ts';

let stop: (() => Promise<void>) | null = null;
afterEach(async () => {
  await stop?.();
  stop = null;
});

/** Answers every path with what it was asked, and counts. */
async function front(mostBytes: number, handler?: Handler) {
  let asked = 0;
  const echo: Handler = async (request, response) => {
    asked += 1;
    const { url, method, headers } = request;
    response.setHeader('Cache-Control', 'public, max-age=0, s-maxage=60, stale-while-revalidate=300');
    response.setHeader('ETag', '"one"');
    response.end(JSON.stringify({ asked, url, method, headers }));
  };
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const running = await startFront({ handler: handler ?? echo, hostname: '127.0.0.1', port, mostBytes });
  stop = running.stop;
  const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
  return {
    ask,
    told: async (path: string, init?: RequestInit) =>
      (await (await ask(path, init)).json()) as { asked: number; headers: Record<string, string> },
  };
}

it('renders a page once for all, from its address alone', async () => {
  const { told, ask } = await front(1_000_000);
  const first = await told('/providers?x=1', { headers: { 'x-forwarded-host': 'evil.example', 'accept-language': 'de' } });
  expect(first.headers).not.toHaveProperty('x-forwarded-host');
  expect(first.headers).not.toHaveProperty('accept-language');
  expect((await told('/providers?x=1')).asked).toBe(1);
  expect((await told('/providers?x=2')).asked).toBe(2);
  const again = await ask('/providers?x=1', { headers: { 'if-none-match': 'W/"one"' } });
  expect([again.status, again.headers.get('cache-control')]).toEqual([
    304,
    'public, max-age=0, s-maxage=60, stale-while-revalidate=300',
  ]);
});

it('passes on what is sent, signed in, or no page, and tells who asked without believing it', async () => {
  const { told } = await front(1_000_000);
  const sent = await told('/', { method: 'POST', body: 'x', headers: { 'x-forwarded-for': '192.0.2.9' } });
  expect(sent.headers['x-forwarded-for']).toBe('192.0.2.9, 127.0.0.1');
  expect((await told('/', { headers: { cookie: 'a=b' } })).headers.cookie).toBe('a=b');
  expect((await told('/api/v1/service')).asked).toBe(3);
  expect((await told('/api/v1/service')).asked).toBe(4);
});

it('keeps connections for longer than those in front of it', async () => {
  const { ask } = await front(1_000_000);
  expect((await ask('/')).headers.get('keep-alive')).toBe('timeout=72');
});

it('keeps nothing where it may take no room', async () => {
  const { told } = await front(0);
  expect([(await told('/')).asked, (await told('/')).asked]).toEqual([1, 2]);
});

it('lets an answer flow as it comes where it is no page', async () => {
  const { ask } = await front(1_000_000, async (_request, response) => {
    response.write('first ');
    setTimeout(() => response.end('last'), 50);
  });
  const reader = (await ask('/api/v1/runs/1/events')).body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first ');
});

it('owns up to a fault of the framework, and goes on', async () => {
  let broken = true;
  const { ask } = await front(1_000_000, async (_request, response) => {
    if (broken) throw new Error('broken');
    response.end('well');
  });
  const passed = await ask('/api/v1/service');
  expect([passed.status, passed.headers.get('cache-control')]).toEqual([500, 'no-store']);
  expect((await ask('/trust')).status).toBe(500);
  broken = false;
  expect((await ask('/trust')).status).toBe(200);
});
