import type { Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { type Authority, createAuthority, type Issued } from '@signpost/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeWeb, startFakeWeb, webPorts } from '../fakes/fakeWeb.ts';
import { hastyLimits } from '../fakes/loopbackNet.ts';
import type { FetchRequest } from '../types.ts';

let root: Authority;
let site: Issued;
let fake: FakeWeb;
beforeAll(async () => {
  root = await createAuthority();
  site = await root.issue({ dnsNames: ['web.example', 'other.example'] });
});
beforeEach(async () => {
  fake = await startFakeWeb(root, site);
});
afterEach(() => fake.stop());

describe('hostile answers', () => {
  const answer = (encoding: string, body: Buffer) => {
    fake.answer((_request, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body));
  };

  it('stops a bomb of gzip at the cap', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(256 * 1024);
    answer('gzip', bomb);
    const before = process.memoryUsage().rss;
    expect(await fake.get('https://web.example/')).toMatchObject({ failure: { code: 'limit-exceeded' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('unpacks one layer alone', async () => {
    const twice = gzipSync(gzipSync(Buffer.alloc(1024 * 1024)));
    answer('gzip, gzip', twice);
    expect(await fake.get('https://web.example/')).toMatchObject({ failure: { code: 'http-invalid' } });
    answer('gzip', twice);
    const once = await fake.get('https://web.example/');
    expect(once.ok && once.value.body.length).toBeLessThan(10_000);
  });

  it.each(['br', 'deflate', 'zstd', 'gzip;q=1', 'chunked'])('does not read content-encoding %s', async (encoding) => {
    answer(encoding, Buffer.from('whatever'));
    expect(await fake.get('https://web.example/')).toMatchObject({ failure: { code: 'http-invalid' } });
  });

  it('refuses what only says that it is gzip, or ends early', async () => {
    answer('gzip', Buffer.from('no gzip at all'));
    expect(await fake.get('https://web.example/')).toMatchObject({ failure: { code: 'http-invalid' } });
    answer('gzip', gzipSync('x'.repeat(10_000)).subarray(0, 30));
    expect(await fake.get('https://web.example/')).toMatchObject({ failure: { code: 'http-invalid' } });
  });

  it('takes a body of exactly the cap, and no byte more', async () => {
    fake.answer((_request, response) => void response.end(Buffer.alloc(1_000)));
    expect((await fake.get('https://web.example/', { maxBytes: 1_000 })).ok).toBe(true);
    expect(await fake.get('https://web.example/', { maxBytes: 999 })).toMatchObject({ failure: { code: 'limit-exceeded' } });
  });

  it('stops an endless body at the cap', async () => {
    fake.answer((_request, response) => {
      const more = () => response.destroyed || response.write(Buffer.alloc(16_384), () => setImmediate(more));
      more();
    });
    expect(await fake.get('https://web.example/')).toMatchObject({ failure: { code: 'limit-exceeded' } });
  });

  it('stops a header of ten thousand bytes', async () => {
    fake.answer((_request, response) => void response.writeHead(200, { 'x-long': 'x'.repeat(10_000) }).end('ok'));
    expect(await fake.get('https://web.example/')).toMatchObject({ failure: { code: 'limit-exceeded' } });
  });

  const raw = async (onData: (socket: Socket) => void, request: Partial<FetchRequest> = {}) => {
    const server = await fake.serve(
      createTlsServer({ key: site.key, cert: site.certificate }, (socket) => {
        socket.on('error', () => undefined).once('data', () => onData(socket));
      }),
    );
    return fake.get('https://web.example/', request, fake.net({ portMap: webPorts(server.port) }));
  };

  it('refuses what is no HTTP', async () => {
    expect(await raw((socket) => socket.end('<stream:stream>'))).toMatchObject({ failure: { code: 'http-invalid' } });
  });

  it('says lost when the server hangs up before or within the answer', async () => {
    expect(await raw((socket) => socket.end())).toMatchObject({ failure: { code: 'connection-lost' } });
    expect(await raw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nshort'))).toMatchObject({
      failure: { code: 'connection-lost' },
    });
  });

  it('gives up on silence and on a dribble when its time is over', async () => {
    expect(await raw(() => undefined, { timeoutMs: 300 })).toMatchObject({ failure: { code: 'stream-timeout' } });
    const dribble = (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n');
      const timer = setInterval(() => socket.write('.'), 20);
      socket.on('close', () => clearInterval(timer));
    };
    const startedAt = performance.now();
    expect(await raw(dribble, { timeoutMs: 300 })).toMatchObject({ failure: { code: 'stream-timeout' } });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('tells a caller’s cancellation from slowness', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    expect(await raw(() => undefined, { signal: controller.signal })).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });

  it('does not blame the server for the wait for our turn', async () => {
    fake.answer((_request, response) => void response.end('ok'));
    const net = fake.net({ limits: { ...hastyLimits, perDomain: 1 } });
    const held = await net.dial({ domain: 'web.example', address: '127.0.0.1', port: 443 });
    expect(await fake.get('https://web.example/', { timeoutMs: 100 }, net)).toEqual({ ok: false, failure: { code: 'courtesy' } });
    if (held.ok) await held.value.close();
  });
});
