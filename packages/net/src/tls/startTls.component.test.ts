import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { Fault } from '@signpost/contracts';
import { type Authority, createAuthority, type Issued } from '@signpost/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loopbackNet } from '../fakes/loopbackNet.ts';
import { type LoopbackServer, listen, plainServer } from '../fakes/loopbackServer.ts';
import type { TlsRequest } from '../types.ts';

let root: Authority;
let intermediate: Authority;
let leaf: Issued;
beforeAll(async () => {
  root = await createAuthority();
  intermediate = await root.createIntermediate('Between');
  leaf = await intermediate.issue({ dnsNames: ['chat.example'] });
});

const servers: LoopbackServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const ask: TlsRequest = { serverName: 'chat.example', timeoutMs: 3_000 };

async function serveTls(options: TlsOptions, onSecure: (socket: TLSSocket) => void = () => undefined): Promise<LoopbackServer> {
  const server = createServer(options, onSecure).on('tlsClientError', () => undefined);
  const listening = await listen(server);
  servers.push(listening);
  return listening;
}

async function servePlain(handle: (socket: Socket) => void): Promise<LoopbackServer> {
  const server = await listen(plainServer(handle));
  servers.push(server);
  return server;
}

/** Dials, agrees TLS and closes; gives what was said of the session. */
async function tlsTo({ port }: LoopbackServer, request: Partial<TlsRequest> = {}, extraCas = [root.certificate]) {
  const net = loopbackNet({ extraCas }, [port]);
  const plain = await net.dial({ domain: 'chat.example', address: '127.0.0.1', port });
  if (!plain.ok) throw new Error(plain.failure.code);
  const result = await net.startTls(plain.value, { ...ask, ...request });
  if (result.ok) await result.value.connection.close();
  return { result, details: result.ok ? result.value.details : null, plain: plain.value };
}

const keyAnd = (...chain: Issued[]): TlsOptions => ({
  key: leaf.key,
  cert: chain.map(({ certificate }) => certificate).join(''),
});

describe('a session', () => {
  it('carries bytes both ways, counts those on the wire, and closes the plain connection with it', async () => {
    const server = await serveTls(keyAnd(leaf, intermediate), (socket) => socket.pipe(socket));
    const net = loopbackNet({ extraCas: [root.certificate] }, [server.port]);
    const plain = await net.dial({ domain: 'chat.example', address: '127.0.0.1', port: server.port });
    if (!plain.ok) throw new Error(plain.failure.code);
    const secured = await net.startTls(plain.value, ask);
    if (!secured.ok) throw new Error(secured.failure.code);
    const { connection } = secured.value;
    const before = connection.bytesRead();
    connection.socket.write('hello');
    const [echo] = (await once(connection.socket, 'data')) as [Buffer];
    expect(echo.toString()).toBe('hello');
    expect(connection.secure).toBe(true);
    expect(before).toBeGreaterThan(500);
    expect(connection.bytesRead()).toBeGreaterThan(before + 5);
    await connection.close();
    expect([connection.socket.destroyed, plain.value.socket.destroyed]).toEqual([true, true]);
  });

  it('tells version, suite, group and ALPN by their registered names', async () => {
    const server = await serveTls({ ...keyAnd(leaf, intermediate), ALPNProtocols: ['xmpp-client'] });
    const { details } = await tlsTo(server, { alpn: ['xmpp-client'] });
    expect(details).toMatchObject({ version: 'TLSv1.3', suite: 'TLS_AES_256_GCM_SHA384', group: 'X25519', alpn: 'xmpp-client' });
    expect(details?.handshakeMs).toBeGreaterThan(0);
    const older = await serveTls({ ...keyAnd(leaf, intermediate), maxVersion: 'TLSv1.2', ecdhCurve: 'prime256v1' });
    expect((await tlsTo(older)).details).toMatchObject({ version: 'TLSv1.2', group: 'secp256r1', alpn: null });
  });

  it('sends SNI, and keeps to the versions asked for', async () => {
    const names: unknown[] = [];
    const server = await serveTls(keyAnd(leaf, intermediate), (socket) => names.push(socket.servername));
    const { details } = await tlsTo(server, { maxVersion: 'TLSv1.2' });
    expect(details?.version).toBe('TLSv1.2');
    expect(names).toEqual(['chat.example']);
  });

  it('shows our own certificate when it has one', async () => {
    const subjects: unknown[] = [];
    const server = await serveTls({ ...keyAnd(leaf, intermediate), requestCert: true, rejectUnauthorized: false }, (socket) =>
      subjects.push(socket.getPeerCertificate().subject?.CN),
    );
    const own = await root.issue({ commonName: 'us.example' });
    await tlsTo(server, { identity: { certificate: own.certificate, key: own.key }, maxVersion: 'TLSv1.2' });
    await tlsTo(server, { maxVersion: 'TLSv1.2' });
    expect(subjects).toEqual(['us.example', undefined]);
  });

  it('stops at a certificate of ours that is none', async () => {
    const server = await serveTls(keyAnd(leaf, intermediate));
    await expect(tlsTo(server, { identity: { certificate: 'nonsense', key: 'nonsense' } })).rejects.toThrow(Fault);
  });
});

describe('the chain', () => {
  const sent = (details: { chainDer: Uint8Array[] } | null) =>
    details?.chainDer.map((der) => Buffer.from(der).toString('base64'));
  const expected = (...chain: Issued[]) => chain.map(({ der }) => Buffer.from(der).toString('base64'));

  it('is trusted by a configured root, which is not counted as sent', async () => {
    const { details } = await tlsTo(await serveTls(keyAnd(leaf, intermediate)));
    expect(details?.chainError).toBeNull();
    expect(sent(details)).toEqual(expected(leaf, intermediate));
  });

  it('has its private root where one was sent', async () => {
    const { details } = await tlsTo(await serveTls(keyAnd(leaf, intermediate, root)), {}, []);
    expect(details?.chainError).toBe('SELF_SIGNED_CERT_IN_CHAIN');
    expect(sent(details)).toEqual(expected(leaf, intermediate, root));
  });

  it('is reported without its missing intermediate', async () => {
    const { details } = await tlsTo(await serveTls(keyAnd(leaf)));
    expect(details?.chainError).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    expect(sent(details)).toEqual(expected(leaf));
  });

  it('is not held to a name: that is for others to judge', async () => {
    const { details } = await tlsTo(await serveTls(keyAnd(leaf, intermediate)), { serverName: 'other.example' });
    expect(details?.chainError).toBeNull();
  });

  it('is reported when expired, self-signed, or for later', async () => {
    const old = await root.issue({ notBefore: new Date(1e12), notAfter: new Date(1.1e12) });
    const young = await root.issue({ notBefore: new Date(Date.now() + 1e8), notAfter: new Date(Date.now() + 1e9) });
    for (const [one, error] of [
      [old, 'CERT_HAS_EXPIRED'],
      [young, 'CERT_NOT_YET_VALID'],
      [root, null],
    ] as const) {
      const { details } = await tlsTo(await serveTls({ key: one.key, cert: one.certificate }));
      expect(details?.chainError).toBe(error);
    }
    const { details } = await tlsTo(await serveTls({ key: root.key, cert: root.certificate }), {}, []);
    expect(details?.chainError).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('is cut at ten certificates', async () => {
    const authorities = [root];
    for (let index = 0; index < 12; index += 1)
      authorities.push(await (authorities.at(-1) as Authority).createIntermediate(`Level ${index}`));
    const deep = await (authorities.at(-1) as Authority).issue();
    const cert = [deep, ...authorities.slice(1).reverse()].map(({ certificate }) => certificate).join('');
    const { details } = await tlsTo(await serveTls({ key: deep.key, cert }));
    expect(details?.chainDer).toHaveLength(10);
  });
});

describe('weak servers', () => {
  it('are seen: TLS 1.0, SHA-1, 1024 bits', async () => {
    const weak = await createAuthority('Weak root', 'weak');
    const { key, certificate } = await weak.issue({ dnsNames: ['chat.example'] });
    const server = await serveTls({
      key,
      cert: certificate,
      ciphers: 'ALL@SECLEVEL=0',
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1',
    });
    const { details } = await tlsTo(server, {}, [weak.certificate]);
    expect(details).toMatchObject({ version: 'TLSv1', chainError: null });
  });

  it('are seen: Diffie-Hellman over a finite field', async () => {
    const rsa = await createAuthority('RSA root', 'weak');
    const { key, certificate } = await rsa.issue();
    const finite = await serveTls({
      key,
      cert: certificate,
      dhparam: 'auto',
      ciphers: 'DHE-RSA-AES128-GCM-SHA256@SECLEVEL=0',
      maxVersion: 'TLSv1.2',
    });
    expect((await tlsTo(finite)).details?.group).toMatch(/^DHE-\d{4}$/);
  });
});

describe('failures', () => {
  it('says what OpenSSL says, and closes the connection', async () => {
    const server = await servePlain((socket) =>
      socket.once('data', () => socket.write('<stream:error>no TLS here</stream:error>')),
    );
    const { result, plain } = await tlsTo(server);
    expect(result).toEqual({ ok: false, failure: { code: 'tls-failed', detail: 'wrong version number' } });
    expect(plain.socket.destroyed).toBe(true);
  });

  it('says that no version is shared', async () => {
    const server = await serveTls({ ...keyAnd(leaf, intermediate), maxVersion: 'TLSv1.2' });
    const { result } = await tlsTo(server, { minVersion: 'TLSv1.3' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'tls-failed' } });
  });

  it('says timeout when the server is silent', async () => {
    const { result, plain } = await tlsTo(await servePlain(() => undefined), { timeoutMs: 80 });
    expect(result).toEqual({ ok: false, failure: { code: 'tls-timeout' } });
    expect(plain.socket.destroyed).toBe(true);
  });

  it('says lost when the server hangs up, in peace or by reset', async () => {
    for (const end of [(socket: Socket) => socket.end(), (socket: Socket) => socket.resetAndDestroy()]) {
      const { result } = await tlsTo(await servePlain((socket) => socket.once('data', () => end(socket))));
      expect(result).toMatchObject({ ok: false, failure: { code: 'connection-lost' } });
    }
  });

  it('stops when it is cancelled', async () => {
    const { result } = await tlsTo(await servePlain(() => undefined), { signal: AbortSignal.timeout(50) });
    expect(result).toMatchObject({ ok: false, failure: { code: 'budget-exhausted' } });
  });

  it.each([
    [2_600, 'limit-exceeded'],
    [6_000, 'tls-failed'],
  ])('refuses a certificate of %i names', async (count, code) => {
    const huge = await intermediate.issue({
      dnsNames: Array.from({ length: count }, (_, index) => `name-number-${index}.example`),
    });
    const { result } = await tlsTo(await serveTls({ key: huge.key, cert: huge.certificate + intermediate.certificate }));
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });

  it('outlives a server that breaks off once TLS is agreed', async () => {
    const server = await serveTls(keyAnd(leaf, intermediate), (socket) => socket.resume());
    const net = loopbackNet({ extraCas: [root.certificate] }, [server.port]);
    const plain = await net.dial({ domain: 'chat.example', address: '127.0.0.1', port: server.port });
    if (!plain.ok) throw new Error(plain.failure.code);
    const secured = await net.startTls(plain.value, ask);
    if (!secured.ok) throw new Error(secured.failure.code);
    const { socket } = secured.value.connection;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await server.stop();
    servers.splice(servers.indexOf(server), 1);
    await closed;
    expect(plain.value.socket.destroyed).toBe(true);
  });
});
