import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createLane } from './createLane.ts';
import { createPageSource } from './createPageSource.ts';
import { isPageRequest } from './isPageRequest.ts';
import { keepingTime } from './keepingTime.ts';
import { PageCache } from './PageCache.ts';
import { encodingFor, type RenderedPage, renderedPage } from './RenderedPage.ts';
import { sendPage } from './sendPage.ts';

const public60 = { 'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=300', etag: '"abc"' };
const pageOf = (text: string, headers: RenderedPage['headers'] = public60, status = 200) =>
  renderedPage(status, headers, Buffer.from(text));

it.each([
  [200, public60, { freshMs: 60_000, keptMs: 300_000 }],
  [404, { 'cache-control': 's-maxage=5' }, { freshMs: 5000, keptMs: 5000 }],
  [200, { 'cache-control': 'public, s-maxage=86400' }, { freshMs: 60_000, keptMs: 60_000 }],
  [200, { 'cache-control': 'no-store' }, null],
  [200, { 'cache-control': 'private, s-maxage=60' }, null],
  [200, { 'cache-control': 'public, max-age=60' }, null],
  [200, {}, null],
  [503, public60, null],
  [307, public60, null],
  [200, { ...public60, 'set-cookie': 'a=b' }, null],
  [200, { ...public60, vary: 'Accept-Language' }, null],
  [200, { ...public60, vary: 'Accept-Encoding' }, { freshMs: 60_000, keptMs: 300_000 }],
] as const)('keeps an answer %i with %j for %j', (status, headers, time) => expect(keepingTime(status, headers)).toEqual(time));

it('takes nothing for a page that is passed on to the API, in any language', () => {
  const proxy = readFileSync(new URL('../proxy.ts', import.meta.url), 'utf8');
  const passedOn = [...proxy.matchAll(/'(\/[^']+)'/g)].map(([, path = '']) => path.replace(':path*', 'x'));
  expect(passedOn.length).toBeGreaterThan(5);
  for (const path of [...passedOn, ...passedOn.map((one) => `/de${one}`)])
    expect([path, isPageRequest({ method: 'GET', url: path, headers: {} })]).toEqual([path, false]);
});

it.each([
  [{ method: 'GET', url: '/' }, true],
  [{ method: 'HEAD', url: '/providers/example.org?x=1' }, true],
  [{ method: 'GET', url: '/de/rooms/lobby%40rooms.example.org' }, true],
  [{ method: 'POST', url: '/rooms/lobby%40rooms.example.org' }, false],
  [{ method: 'GET', url: '/api/v1/service' }, false],
  [{ method: 'GET', url: '/badge/example.org.svg' }, false],
  [{ method: 'GET', url: '/_next/static/a.css' }, false],
  [{ method: 'GET', url: '/openapi.json' }, false],
  [{ method: 'GET', url: 'http://other.example/' }, false],
  [{ method: 'GET', url: '/', headers: { cookie: 'session=1' } }, false],
  [{ method: 'GET', url: '/', headers: { authorization: 'Bearer x' } }, false],
] as const)('tells whether %j asks for a page that is the same for everybody', (asked, is) =>
  expect(isPageRequest({ headers: {}, ...asked })).toBe(is),
);

it.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['deflate', 'identity'],
  [undefined, 'identity'],
])('takes for %j the encoding %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));

it('forgets the longest unused page when its bytes are spent, and never holds one that is too large', () => {
  const cache = new PageCache({ mostBytes: 10_000, now: () => 0 });
  const time = { freshMs: 1000, keptMs: 1000 };
  for (const key of ['a', 'b', 'c']) cache.keep(key, pageOf('x'.repeat(2000)), time);
  expect([cache.find('a'), cache.find('b')?.ageMs, cache.find('c')?.ageMs]).toEqual([null, 0, 0]);
  cache.find('b');
  cache.keep('d', pageOf('x'.repeat(2000)), time);
  expect([cache.find('b')?.ageMs, cache.find('c')]).toEqual([0, null]);
  cache.keep('huge', pageOf('x'.repeat(20_000)), time);
  expect(cache.find('huge')).toBeNull();
  cache.keep('b', pageOf('x'), time);
  expect(cache.bytes).toBeLessThan(10_000);
});

/** Pages that tell how many were drawn before them; one takes 10 ms unless said. */
function drawing() {
  const state = { now: 0, made: 0, busy: false, takesMs: 10 };
  const source = createPageSource({
    render: async () => {
      state.now += state.takesMs;
      state.made += 1;
      return pageOf(`page ${state.made}`);
    },
    mostBytes: 100_000,
    now: () => state.now,
    isBusy: () => state.busy,
  });
  const settled = async () => {
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const text = async (address = '/') => {
    const shown = String(await (await source.get(address)).page.packed('identity'));
    await settled();
    return shown;
  };
  return { state, text };
}

it('shares one rendering, keeps it, makes it anew behind the readers, and never serves what is over five minutes old', async () => {
  const { state, text } = drawing();
  expect(await Promise.all([text(), text(), text()])).toEqual(['page 1', 'page 1', 'page 1']);
  state.now = 59_000;
  expect([await text(), state.made]).toEqual(['page 1', 1]);
  state.now = 299_000;
  expect(await text()).toBe('page 1');
  expect([await text(), state.made]).toEqual(['page 2', 2]);
  state.now = 600_000;
  expect([await text(), state.made]).toEqual(['page 3', 3]);
});

it('makes nothing anew while readers wait for their pages, and leaves them all but a twentieth of the time', async () => {
  const { state, text } = drawing();
  for (const address of ['/', '/a', '/b']) await text(address);
  [state.now, state.busy] = [70_000, true];
  expect([await text(), state.made]).toEqual(['page 1', 3]);
  state.busy = false;
  for (const address of ['/', '/a', '/b']) await text(address);
  expect(state.made).toBe(4);
  state.now += 189;
  await text('/a');
  expect(state.made).toBe(4);
  state.now += 1;
  await text('/a');
  expect(state.made).toBe(5);
});

it('rests for two seconds at most, however long a page took', async () => {
  const { state, text } = drawing();
  for (const address of ['/', '/a']) await text(address);
  state.now = 70_000;
  state.takesMs = 6000;
  await text('/');
  state.now += 2000;
  await text('/a');
  expect(state.made).toBe(4);
});

it('is busy while some wait', async () => {
  const lane = createLane(1);
  let end: () => void = () => {};
  const first = lane(() => new Promise<void>((resolve) => (end = resolve)));
  expect(lane.isBusy()).toBe(false);
  const second = lane(async () => {});
  expect(lane.isBusy()).toBe(true);
  end();
  await Promise.all([first, second]);
  expect(lane.isBusy()).toBe(false);
});

it('asks again after a failure, and keeps no answer that may not be kept', async () => {
  const answers = [
    () => Promise.reject(new Error('broken')),
    async () => pageOf('trouble', { 'cache-control': 'no-store' }, 503),
  ];
  let turn = 0;
  const source = createPageSource({
    render: () => {
      turn += 1;
      return answers[turn - 1]?.() ?? Promise.resolve(pageOf('well'));
    },
    mostBytes: 100_000,
  });
  await expect(source.get('/')).rejects.toThrow('broken');
  expect((await source.get('/')).page.status).toBe(503);
  expect((await source.get('/')).page.status).toBe(200);
});

it('shares nothing that may be meant for one reader alone, but its own trouble', async () => {
  let made = 0;
  const sourceOf = (headers: RenderedPage['headers'], status: number) =>
    createPageSource({
      render: async () => {
        made += 1;
        return pageOf(`page ${made}`, headers, status);
      },
      mostBytes: 100_000,
    });
  const ask = async (headers: RenderedPage['headers'], status: number) => {
    const source = sourceOf(headers, status);
    const all = await Promise.all([1, 2, 3].map(() => source.get('/').then(({ page }) => page.packed('identity'))));
    return new Set(all.map(String)).size;
  };
  expect(await ask({ 'cache-control': 'no-store', 'set-cookie': 'secret=1' }, 200)).toBe(3);
  expect(await ask({ 'cache-control': 'no-store' }, 200)).toBe(3);
  expect(await ask({}, 307)).toBe(3);
  expect(await ask({ 'cache-control': 'no-store', 'set-cookie': 'secret=1' }, 503)).toBe(3);
  expect(await ask({ 'cache-control': 'no-store' }, 503)).toBe(1);
  expect(await ask(public60, 200)).toBe(1);
});

it('lets only so many go on at once, in the order in which they came, and makes room for the next after a failure', async () => {
  const lane = createLane(2);
  let [now, most] = [0, 0];
  const begun: number[] = [];
  const work = (number: number) =>
    lane(async () => {
      begun.push(number);
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      if (number % 2) throw new Error('odd');
      return number;
    });
  const ended = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4, 5], 2]);
  expect(ended.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, false, true, false]);
  expect(await lane(async () => 'free')).toBe('free');
});

async function sent(page: RenderedPage, reader: { method?: string; headers: Record<string, string> }, ageMs = 0) {
  const got: { status: number; headers: Record<string, unknown>; body: Buffer | undefined } = {
    status: 0,
    headers: {},
    body: undefined,
  };
  await sendPage({ page, ageMs }, reader, {
    writeHead: (status, headers) => Object.assign(got, { status, headers }),
    end: (body) => Object.assign(got, { body }),
  });
  return got;
}

it('sends a page as its reader takes it', async () => {
  const page = pageOf('<p>hello</p>'.repeat(50), { ...public60, connection: 'keep-alive', 'content-length': '3' });
  const packed = await sent(page, { headers: { 'accept-encoding': 'gzip, br' } }, 12_345);
  expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', age: 12, etag: 'W/"abc"' });
  expect(packed.headers).not.toHaveProperty('connection');
  expect(brotliDecompressSync(packed.body as Buffer).toString()).toContain('hello');
  expect(packed.headers['content-length']).toBe(packed.body?.length);
  expect(gunzipSync((await sent(page, { headers: { 'accept-encoding': 'gzip' } })).body as Buffer).toString()).toContain('hello');
  expect((await sent(page, { headers: {} })).headers).not.toHaveProperty('content-encoding');
  expect((await sent(page, { method: 'HEAD', headers: {} })).body).toBeUndefined();
  const known = await sent(page, { headers: { 'if-none-match': '"other", W/"abc"' } });
  expect([known.status, known.body]).toEqual([304, undefined]);
  expect((await sent(page, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});
