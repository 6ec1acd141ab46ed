import 'reflect-metadata';
import { createPrivateKey, webcrypto } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
import { tlsSweepBodySchema } from '@signpost/contracts';
import { systemClock } from '@signpost/net';
import { createAuthority, type LoopbackServer, startRawServer, startTlsServer } from '@signpost/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { recordedFlight } from '../testing/recordedFlights.ts';
import type { SweepOptions } from './sweepOptions.ts';
import { sweepTls } from './sweepTls.ts';

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const authority = await createAuthority();
const leaf = await authority.issue({ commonName: 'chat.example', dnsNames: ['chat.example'] });
const identity = { cert: `${leaf.certificate}\n${authority.certificate}`, key: leaf.key };

/** A certificate of another kind of elliptic key, which the authority for tests does not issue. */
async function createEdwardsIdentity(): Promise<{ cert: string; key: string }> {
  const algorithm = { name: 'Ed25519' };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=chat.example',
    keys,
    signingAlgorithm: algorithm,
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return {
    cert: certificate.toString('pem'),
    key: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

async function sweep(started: LoopbackServer, options: Partial<SweepOptions> = {}) {
  server = started;
  const defaults = { mode: 'polite', serverName: 'chat.example', deadlineMs: 20_000, spacingMs: 0, clock: systemClock } as const;
  return sweepTls(started.open, { ...defaults, ...options });
}

const versionsOf = (body: Awaited<ReturnType<typeof sweep>>['body']) =>
  Object.fromEntries(body.versions.map(({ version, answer }) => [version, answer]));

describe('a sweep of a real server', () => {
  it.each(['polite', 'fast'] as const)('tells all of it, %s', async (mode) => {
    const suites = 'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256';
    const options = {
      ...identity,
      ciphers: suites,
      honorCipherOrder: true,
      ecdhCurve: 'X25519:P-256',
      ALPNProtocols: ['xmpp-client'],
    };
    const { body, cursor } = await sweep(await startTlsServer(options), { mode, alpn: ['xmpp-client'] });
    expect(tlsSweepBodySchema.safeParse(body).error).toBeUndefined();
    expect(cursor).toBeNull();
    expect(versionsOf(body)).toEqual({ SSLv3: 'no', TLSv1: 'no', 'TLSv1.1': 'no', 'TLSv1.2': 'yes', 'TLSv1.3': 'yes' });
    expect(body.versions.map(({ suites: accepted }) => accepted.map(({ name }) => name).sort())).toEqual([
      [],
      [],
      [],
      ['TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'],
      ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'],
    ]);
    expect(body.groups.tls13.groups.map(({ name }) => name).sort()).toEqual(['X25519', 'secp256r1']);
    expect(body).toMatchObject({
      complete: true,
      decided: true,
      alpn: 'xmpp-client',
      secureRenegotiation: 'yes',
      extendedMasterSecret: 'yes',
      earlyData: 'no',
      trouble: [],
    });
    expect(body.chains[0]).toMatchObject({ ordered: true, certificates: [{ dnsNames: ['chat.example'] }, { isCa: true }] });
    expect(body.connections).toBeLessThanOrEqual(body.handshakes.least.total * 1.15);
  });

  it.each(['polite', 'fast'] as const)(
    'sees both certificates of a server with an ECDSA and an Ed25519 key, %s',
    async (mode) => {
      const other = await createEdwardsIdentity();
      const keys = { cert: [leaf.certificate, other.cert], key: [leaf.key, other.key] };
      const { body } = await sweep(await startTlsServer(keys), { mode });
      expect(new Set(body.chains.map(({ certificates }) => certificates[0]?.keyType))).toEqual(new Set(['EC', 'Ed25519']));
      expect(body.complete).toBe(true);
    },
  );

  it('goes on from its cursor until all is known', async () => {
    const started = await startTlsServer({ ...identity, ciphers: 'ALL:@SECLEVEL=0', minVersion: 'TLSv1' });
    let result = await sweep(started, { budgetHandshakes: 12 });
    expect(result.body).toMatchObject({ complete: false, connections: 12, trouble: [{ code: 'budget-exhausted' }] });
    for (let runs = 0; result.cursor !== null && runs < 40; runs++)
      result = await sweep(started, { budgetHandshakes: 12, cursor: result.cursor });
    const whole = await sweep(started, { budgetHandshakes: 500 });
    expect(result.body.complete).toBe(true);
    expect(result.body.versions.map(({ suites }) => suites.length)).toEqual(
      whole.body.versions.map(({ suites }) => suites.length),
    );
    expect(result.body.trouble).toEqual([]);
  });

  it('asks again without ALPN where ALPN is what is refused', async () => {
    const { body } = await sweep(await startTlsServer({ ...identity, ALPNProtocols: ['h2'], maxVersion: 'TLSv1.2' }), {
      alpn: ['xmpp-client'],
    });
    expect(versionsOf(body)['TLSv1.2']).toBe('yes');
    expect(body).toMatchObject({ complete: true });
  });
});

describe('a sweep in trouble', () => {
  it('stops when connections are refused, and knows nothing', async () => {
    let asked = 0;
    const refused = async () => ({ ok: false, failure: { code: 'connect-refused' } }) as const;
    const open = () => {
      asked++;
      return refused();
    };
    const { body, cursor } = await sweepTls(open, { mode: 'fast', serverName: null, deadlineMs: 5000, clock: systemClock });
    expect(asked).toBeLessThanOrEqual(10);
    expect(Object.values(versionsOf(body))).toEqual(Array(5).fill('unknown'));
    expect(body).toMatchObject({ complete: false, decided: false, trouble: [{ code: 'connect-refused' }] });
    expect(Object.values(body.traits)).toEqual(Array(7).fill('unknown'));
    expect(cursor).not.toBeNull();
  });

  it.each(['polite', 'fast'] as const)('does not take silence from the first hello on for a refusal, %s', async (mode) => {
    const { body } = await sweep(await startRawServer((socket) => socket.once('data', () => socket.end())), { mode });
    expect(Object.values(versionsOf(body))).toEqual(Array(5).fill('unknown'));
    expect(body.trouble).toContainEqual(expect.objectContaining({ code: 'connection-lost' }));
  });

  it('proves nothing by refusals alone', async () => {
    const alert = Buffer.from([21, 3, 1, 0, 2, 2, 40]);
    const { body, cursor } = await sweep(await startRawServer((socket) => socket.once('data', () => socket.end(alert))));
    expect(Object.values(versionsOf(body))).toEqual(Array(5).fill('unknown'));
    expect(body).toMatchObject({ complete: false, decided: false });
    expect(cursor).toBeNull();
  });

  it('takes silence for a refusal where the server still answers afterwards', async () => {
    const silent = await startSilencing(identity, () => false);
    const { body } = await sweep(silent, { mode: 'polite' });
    expect(versionsOf(body)).toEqual({ SSLv3: 'no', TLSv1: 'no', 'TLSv1.1': 'no', 'TLSv1.2': 'yes', 'TLSv1.3': 'yes' });
    expect(body).toMatchObject({ complete: true, handshakes: { refused: 0 } });
    expect(body.handshakes.silent).toBeGreaterThan(0);
  });

  it('does not believe silence that never ends', async () => {
    const tired = await startSilencing(identity, (count) => count >= 3);
    const { body } = await sweep(tired, { mode: 'polite' });
    expect(versionsOf(body)).toMatchObject({ 'TLSv1.3': 'yes', 'TLSv1.2': 'yes' });
    expect(versionsOf(body)['TLSv1.1']).toBe('unknown');
    expect(body.complete).toBe(false);
    expect(body.trouble).toContainEqual(expect.objectContaining({ code: 'connection-lost' }));
  });

  it('leaves alone what gives rubbish, after a second try', async () => {
    const liar = await startRawServer((socket) =>
      socket.once('data', () => socket.write(recordedFlight('rsa TLS 1.2').fill(0, 60, 90))),
    );
    const { body } = await sweep(liar);
    expect(liar.connections()).toBeLessThan(25);
    expect(body).toMatchObject({ complete: false, decided: false });
  });

  it('ends in time', async () => {
    const started = performance.now();
    const { body } = await sweep(await startRawServer(() => undefined), { deadlineMs: 300 });
    expect(performance.now() - started).toBeLessThan(1500);
    expect(body.trouble).toContainEqual(expect.objectContaining({ code: 'budget-exhausted' }));
  });

  it('ends when it is told to', async () => {
    const { body } = await sweep(await startRawServer(() => undefined), { signal: AbortSignal.timeout(200) });
    expect(body.trouble).toContainEqual(expect.objectContaining({ code: 'cancelled' }));
  });

  it('counts its pauses apart', async () => {
    const { body } = await sweep(await startTlsServer({ ...identity, minVersion: 'TLSv1.3' }), {
      spacingMs: 15,
      budgetHandshakes: 4,
    });
    expect(body.pausedMs).toBeGreaterThanOrEqual(3 * 14);
  });
});

/** A TLS server whose alerts get lost, and that says nothing at all from some connection on. */
async function startSilencing(options: typeof identity, isSilent: (count: number) => boolean): Promise<LoopbackServer> {
  const inner = await startTlsServer(options);
  const outer = await startRawServer(async (socket, count) => {
    if (isSilent(count)) return socket.once('data', () => socket.end());
    const opened = await inner.open();
    if (!opened.ok) return socket.destroy();
    socket.pipe(opened.value.socket);
    opened.value.socket.on('data', (bytes: Buffer) => (bytes[0] === 21 ? socket.end() : socket.write(bytes)));
    return opened.value.socket.on('end', () => socket.end());
  });
  return {
    ...outer,
    close: async () => {
      await outer.close();
      await inner.close();
    },
  };
}
