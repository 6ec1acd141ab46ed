import type { IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { type Authority, createAuthority, type Issued } from '@signpost/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeResolver } from '../fakes/fakeResolver.ts';
import { type FakeWeb, startFakeWeb, textOf, webPorts } from '../fakes/fakeWeb.ts';
import { hastyLimits } from '../fakes/loopbackNet.ts';
import { plainServer } from '../fakes/loopbackServer.ts';

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

describe('an answer', () => {
  it('comes with status, headers and body, and we say who we are', async () => {
    let seen: IncomingMessage | undefined;
    fake.answer((request, response) => {
      seen = request;
      response.writeHead(404, { 'Content-Type': 'text/plain', 'X-Twice': ['a', 'b'] }).end('not here');
    });
    const result = await fake.get('https://web.example/.well-known/host-meta?x=1#part', {
      headers: { accept: 'application/xml' },
    });
    expect(result).toMatchObject({
      ok: true,
      value: { status: 404, url: 'https://web.example/.well-known/host-meta?x=1', redirects: [] },
    });
    expect(textOf(result)).toBe('not here');
    expect(result.ok && result.value.headers.get('content-type')).toBe('text/plain');
    expect(seen?.url).toBe('/.well-known/host-meta?x=1');
    expect(seen?.headers).toMatchObject({
      host: 'web.example',
      accept: 'application/xml',
      'accept-encoding': 'gzip',
      from: 'probe@signpost.example',
      'user-agent': 'Signpost/0.1 (+probe@signpost.example)',
    });
  });

  it('is unpacked once', async () => {
    fake.answer((_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')));
    expect(textOf(await fake.get('https://web.example/'))).toBe('packed');
  });

  it('takes a connection per request and leaves none behind', async () => {
    fake.answer((_request, response) => void response.end('ok'));
    const net = fake.net({ limits: { ...hastyLimits, perDomain: 1, perAddress: 1 } });
    for (let index = 0; index < 3; index += 1) expect(textOf(await fake.get('https://web.example/', {}, net))).toBe('ok');
    expect(fake.web.counts.accepted).toBe(3);
  });
});

describe('where it may go', () => {
  it.each([
    ['http://web.example/', 'http-invalid'],
    ['ftp://web.example/', 'http-invalid'],
    ['file:///etc/passwd', 'http-invalid'],
    ['nonsense', 'http-invalid'],
    [`https://web.example/${'x'.repeat(3_000)}`, 'http-invalid'],
    ['https://user:secret@web.example/', 'http-invalid'],
    ['https://web.example:25/', 'port-forbidden'],
    ['https://web.example:6379/', 'port-forbidden'],
    ['https://127.0.0.1/', 'address-forbidden'],
    ['https://127.0.0.9/', 'address-forbidden'],
    ['https://127.1/', 'address-forbidden'],
    ['https://2130706433/', 'address-forbidden'],
    ['https://0x7f.1/', 'address-forbidden'],
    ['https://０１２７.1/', 'address-forbidden'],
    ['https://[::1]/', 'address-forbidden'],
    ['https://[::ffff:127.0.0.1]/', 'address-forbidden'],
    ['https://169.254.169.254/latest/meta-data/', 'address-forbidden'],
    ['https://8.8.8.8/', 'address-forbidden'],
    ['https://private.example/', 'address-forbidden'],
    ['https://nowhere.example/', 'no-address'],
    ['https://unknown.example/', 'dns-not-found'],
  ])('%s: %s', async (url, code) => {
    fake.answer((_request, response) => void response.end('reached'));
    expect(await fake.get(url)).toMatchObject({ ok: false, failure: { code } });
    expect([fake.web.counts.accepted, fake.trap.counts.accepted]).toEqual([0, 0]);
  });

  it('refuses a name when one address among several is not public', async () => {
    const resolver = fakeResolver({ 'web.example': [...Array(5).fill('127.0.0.1'), '127.0.0.9'] });
    expect(await fake.get('https://web.example/', {}, fake.net({ resolver }))).toMatchObject({
      failure: { code: 'address-forbidden' },
    });
    expect([fake.web.counts.accepted, fake.trap.counts.accepted]).toEqual([0, 0]);
  });

  it('dials the address that it checked, though the name changes its mind', async () => {
    fake.answer((_request, response) => void response.end('the public one'));
    const resolver = fakeResolver({ 'web.example': [['127.0.0.1'], ['127.0.0.9']] });
    expect(textOf(await fake.get('https://web.example/', {}, fake.net({ resolver })))).toBe('the public one');
    expect(resolver.asked).toEqual(['web.example A', 'web.example AAAA']);
    expect(await fake.get('https://web.example/', {}, fake.net({ resolver }))).toMatchObject({
      failure: { code: 'address-forbidden' },
    });
    expect(fake.trap.counts.accepted).toBe(0);
  });
});

describe('redirects', () => {
  const redirectTo = (location: string) => {
    fake.answer((_request, response) => void response.writeHead(302, { location }).end());
  };

  it('are followed, relative ones too, and told', async () => {
    fake.answer(({ url }, response) => {
      if (url === '/a') response.writeHead(301, { location: '/b' }).end();
      else if (url === '/b') response.writeHead(307, { location: 'https://other.example/c' }).end();
      else response.end('arrived');
    });
    const result = await fake.get('https://web.example/a');
    expect(textOf(result)).toBe('arrived');
    expect(result).toMatchObject({
      value: { url: 'https://other.example/c', redirects: ['https://web.example/b', 'https://other.example/c'] },
    });
  });

  it.each([
    ['https://private.example/', 'address-forbidden'],
    ['https://127.0.0.9/', 'address-forbidden'],
    ['//127.0.0.9/', 'address-forbidden'],
    ['https://[::1]/', 'address-forbidden'],
    ['https://2130706433/', 'address-forbidden'],
    ['http://web.example/', 'redirect-forbidden'],
    ['https://web.example:5222/', 'redirect-forbidden'],
    ['https://web.example:22/', 'redirect-forbidden'],
    ['ftp://web.example/', 'redirect-forbidden'],
    ['javascript:alert(1)', 'redirect-forbidden'],
    ['data:text/plain,x', 'redirect-forbidden'],
    ['https://user@web.example/', 'redirect-forbidden'],
    ['https://web.example/', 'redirect-forbidden'],
  ])('to %s: %s', async (location, code) => {
    redirectTo(location);
    expect(await fake.get('https://web.example/')).toMatchObject({ ok: false, failure: { code } });
    expect([fake.web.counts.accepted, fake.trap.counts.accepted]).toEqual([1, 0]);
  });

  it('end after five, where thirty were meant', async () => {
    fake.answer(({ url = '/0' }, response) => void response.writeHead(302, { location: `/${Number(url.slice(1)) + 1}` }).end());
    expect(await fake.get('https://web.example/0')).toEqual({
      ok: false,
      failure: { code: 'redirect-forbidden', detail: 'too many' },
    });
    expect(fake.web.counts.accepted).toBe(6);
  });

  it('lead to plain HTTP only if asked for, and there to port 80 alone', async () => {
    const plain = await fake.serve(plainServer((socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nplain')));
    const portMap = webPorts(fake.web.port, plain.port);
    redirectTo('http://other.example/');
    expect(textOf(await fake.get('https://web.example/', { allowHttp: true }, fake.net({ portMap })))).toBe('plain');
    redirectTo('http://other.example:5280/');
    expect(textOf(await fake.get('https://web.example/', { allowHttp: true }, fake.net({ portMap })))).toBe('redirect-forbidden');
  });
});

describe('certificates', () => {
  const serveWith = async (issued: Issued) => {
    const server = await fake.serve(createTlsServer({ key: issued.key, cert: issued.certificate }));
    return fake.get('https://web.example/', {}, fake.net({ portMap: webPorts(server.port) }));
  };

  it('must name the host, and the common name does not count', async () => {
    expect(await serveWith(await root.issue({ commonName: 'web.example' }))).toMatchObject({
      failure: { code: 'tls-failed' },
    });
    expect(await serveWith(await root.issue({ dnsNames: ['evil.example'] }))).toMatchObject({
      failure: { code: 'tls-failed' },
    });
  });

  it('must be valid now and lead to a root that we trust', async () => {
    const dnsNames = ['web.example'];
    const old = await root.issue({ dnsNames, notBefore: new Date(1e12), notAfter: new Date(1.1e12) });
    expect(await serveWith(old)).toEqual({ ok: false, failure: { code: 'tls-failed', detail: 'CERT_HAS_EXPIRED' } });
    const stranger = await createAuthority('Stranger');
    expect(await serveWith(await stranger.issue({ dnsNames }))).toMatchObject({ failure: { code: 'tls-failed' } });
  });
});
