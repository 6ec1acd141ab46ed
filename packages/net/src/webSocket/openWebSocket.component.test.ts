import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { type Authority, createAuthority, type Issued } from '@signpost/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeResolver } from '../fakes/fakeResolver.ts';
import { webPorts } from '../fakes/fakeWeb.ts';
import { loopbackNet } from '../fakes/loopbackNet.ts';
import { type LoopbackServer, listen } from '../fakes/loopbackServer.ts';
import type { Net } from '../types.ts';

let root: Authority;
let site: Issued;
let server: LoopbackServer;
let net: Net;
let upgraded: (socket: Socket, request: IncomingMessage) => void;
const signal = new AbortController().signal;

beforeAll(async () => {
  root = await createAuthority();
  site = await root.issue({ dnsNames: ['web.example'] });
});
beforeEach(async () => {
  const https = createServer({ key: site.key, cert: site.certificate });
  https.on('upgrade', (request, socket) => upgraded(socket as Socket, request));
  server = await listen(https);
  net = loopbackNet({
    resolver: fakeResolver({ 'web.example': ['127.0.0.1'], 'private.example': ['127.0.0.9'] }),
    extraCas: [root.certificate],
    portMap: webPorts(server.port),
  });
});
afterEach(() => server.stop());

const open = (url = 'wss://web.example/ws') =>
  net.openWebSocket({ domain: 'web.example', url, protocol: 'xmpp', timeoutMs: 1_000 });
const accept = (socket: Socket, request: IncomingMessage, protocol = 'xmpp') => {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`);
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key.digest('base64')}\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
  );
};
const frame = (first: number, text: string) => Buffer.concat([Buffer.from([first, Buffer.byteLength(text)]), Buffer.from(text)]);
/** Accepts, sends these frames and gives what the client makes of them. */
async function receiveFrom(...frames: Buffer[]) {
  upgraded = (socket, request) => {
    accept(socket, request);
    socket.write(Buffer.concat(frames));
  };
  const opened = await open();
  if (!opened.ok) return opened;
  const received = await opened.value.receive(signal);
  await opened.value.close();
  return received;
}

describe('a WebSocket', () => {
  it('carries text both ways, masked by us, joins fragments and answers pings', async () => {
    const sent: Buffer[] = [];
    upgraded = (socket, request) => {
      accept(socket, request);
      socket.on('data', (data) => sent.push(data));
      socket.write(Buffer.concat([frame(0x89, 'p'), frame(0x01, '<a'), frame(0x80, '/>')]));
    };
    const opened = await open();
    if (!opened.ok) throw new Error(opened.failure.code);
    opened.value.send('ü');
    expect(await opened.value.receive(signal)).toEqual({ ok: true, value: '<a/>' });
    await expect.poll(() => Buffer.concat(sent).length).toBeGreaterThanOrEqual(15);
    const bytes = Buffer.concat(sent);
    expect([bytes[0], bytes[1]]).toEqual([0x81, 0x82]);
    const unmasked = bytes.subarray(6, 8).map((byte, index) => byte ^ (bytes[2 + index] ?? 0));
    expect(unmasked.toString()).toBe('ü');
    expect([bytes[8], bytes[9]]).toEqual([0x8a, 0x81]);
    await opened.value.close();
  });

  it.each([
    ['binary', [frame(0x82, 'x')], 'stream-invalid'],
    ['masked by the server', [Buffer.from([0x81, 0x81, 0, 0, 0, 0, 65])], 'stream-invalid'],
    ['an extension that was not agreed', [frame(0xc1, 'x')], 'stream-invalid'],
    ['a frame of 4 GiB', [Buffer.from([0x81, 127, 0, 0, 0, 1, 0, 0, 0, 0])], 'stream-invalid'],
    ['closed', [frame(0x88, '')], 'connection-lost'],
    ['not UTF-8', [Buffer.from([0x81, 1, 0xff])], 'stream-invalid'],
    ['pings without end', [Buffer.concat(Array.from({ length: 5_100 }, () => frame(0x89, '')))], 'limit-exceeded'],
  ] as const)('ends with a stated reason: %s', async (_name, frames, code) => {
    expect(await receiveFrom(...frames)).toMatchObject({ ok: false, failure: { code } });
  });

  it('is not opened by a server that chose another subprotocol, or that answers as a page does', async () => {
    upgraded = (socket, request) => accept(socket, request, 'chat');
    expect(await open()).toMatchObject({ ok: false, failure: { code: 'http-invalid' } });
    upgraded = (socket) => socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    expect(await open()).toMatchObject({ ok: false, failure: { code: 'http-status', detail: '404' } });
  });

  it('is not waited for longer than said', async () => {
    upgraded = () => undefined;
    expect(await open()).toMatchObject({ ok: false, failure: { code: 'stream-timeout' } });
  });

  it.each([
    ['ws://web.example/ws', 'http-invalid'],
    ['wss://127.0.0.1/ws', 'address-forbidden'],
    ['wss://private.example/ws', 'address-forbidden'],
    ['wss://web.example:25/ws', 'port-forbidden'],
  ])('is never tried at %s', async (url, code) => {
    expect(await open(url)).toMatchObject({ ok: false, failure: { code } });
    expect(server.counts.accepted).toBe(0);
  });
});

describe('a POST', () => {
  it('carries its body and follows no redirect', async () => {
    const bodies: string[] = [];
    const https = createServer({ key: site.key, cert: site.certificate }, async (request, response) => {
      for await (const part of request) bodies.push(`${request.method} ${part}`);
      response.writeHead(302, { location: 'https://web.example/elsewhere' }).end();
    });
    const other = await listen(https);
    const through = loopbackNet({
      resolver: fakeResolver({ 'web.example': ['127.0.0.1'] }),
      extraCas: [root.certificate],
      portMap: webPorts(other.port),
    });
    const body = Buffer.from('<body/>');
    const answer = await through.fetch({ domain: 'web.example', url: 'https://web.example/b', method: 'POST', body });
    await other.stop();
    expect(answer).toMatchObject({ ok: true, value: { status: 302, redirects: [] } });
    expect(bodies).toEqual(['POST <body/>']);
  });
});
