import { systemClock } from '@signpost/net';
import { createAuthority, type LoopbackServer, startRawServer, startTlsServer } from '@signpost/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { HelloSpec } from '../hello/helloSpec.ts';
import { allSignatures } from '../hello/signatures.ts';
import { curves, tls13Groups } from '../names/groups.ts';
import { legacySuites, tls13Suites } from '../names/suites.ts';
import { recordedFlight } from '../testing/recordedFlights.ts';
import { performHello } from './performHello.ts';

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const authority = await createAuthority();
const leaf = await authority.issue({ commonName: 'chat.example', dnsNames: ['chat.example'] });
const identity = { cert: `${leaf.certificate}\n${authority.certificate}`, key: leaf.key };

const base = { serverName: 'chat.example', alpn: ['xmpp-client'], signatures: allSignatures };
const tls13: HelloSpec = {
  ...base,
  version: 'TLSv1.3',
  exactVersion: true,
  suites: tls13Suites,
  groups: tls13Groups,
  compression: false,
};
const tls12: HelloSpec = {
  ...base,
  version: 'TLSv1.2',
  exactVersion: false,
  suites: legacySuites,
  groups: curves,
  compression: true,
};

async function say(started: LoopbackServer, spec: HelloSpec, finish = false, timeoutMs = 3000) {
  server = started;
  const opened = await started.open();
  if (!opened.ok) throw new Error('the test server does not answer');
  return performHello(opened.value, { spec, finish, timeoutMs, clock: systemClock });
}

describe('a handshake with a real server', () => {
  it('reads the certificate, ALPN and tickets behind the encryption of TLS 1.3', async () => {
    const answer = await say(await startTlsServer({ ...identity, ALPNProtocols: ['xmpp-client'] }), tls13, true);
    expect(answer).toMatchObject({ kind: 'answer', version: 'TLSv1.3', group: 29, alpn: 'xmpp-client', earlyData: false });
    expect(answer.kind === 'answer' && answer.chain?.map((der) => der.equals(Buffer.from(leaf.der)))).toEqual([true, false]);
  });

  it.each([
    ['P-256', 'prime256v1', 23],
    ['P-384', 'secp384r1', 24],
    ['P-521', 'secp521r1', 25],
    ['X448', 'X448', 30],
    ['a finite field of 2048 bits', 'ffdhe2048', 256],
    ['a finite field of 8192 bits', 'ffdhe8192', 260],
  ])('goes on behind a HelloRetryRequest for %s', async (_, ecdhCurve, group) => {
    const answer = await say(await startTlsServer({ ...identity, ecdhCurve }), tls13, true);
    expect(answer).toMatchObject({ kind: 'answer', group, clientCertificateAsked: false });
    expect(answer.kind === 'answer' && answer.chain?.length).toBe(2);
  });

  it.each(['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_CCM_SHA256'])(
    'decrypts %s',
    async (ciphers) => {
      const answer = await say(await startTlsServer({ ...identity, ciphers, minVersion: 'TLSv1.3' }), tls13, true);
      expect(answer.kind === 'answer' && answer.chain?.length).toBe(2);
    },
  );

  it('sees that a client certificate is asked for', async () => {
    const options = { ...identity, requestCert: true, rejectUnauthorized: false };
    expect(await say(await startTlsServer(options), tls13, true)).toMatchObject({
      clientCertificateAsked: true,
      earlyData: false,
    });
  });

  it('reads suite, group and chain of TLS 1.2', async () => {
    const answer = await say(await startTlsServer({ ...identity, maxVersion: 'TLSv1.2', ALPNProtocols: ['xmpp-client'] }), tls12);
    expect(answer).toMatchObject({
      kind: 'answer',
      version: 'TLSv1.2',
      alpn: 'xmpp-client',
      compression: false,
      extendedMasterSecret: true,
      secureRenegotiation: true,
    });
    expect(answer.kind === 'answer' && [answer.group !== null, answer.chain?.length]).toEqual([true, 2]);
  });

  it('takes an alert for a refusal', async () => {
    expect(await say(await startTlsServer({ ...identity, minVersion: 'TLSv1.3' }), tls12)).toEqual({
      kind: 'refused',
      alert: 70,
    });
  });
});

describe('a handshake with a strange server', () => {
  it('tells silence from a refusal', async () => {
    expect(await say(await startRawServer((socket) => socket.once('data', () => socket.end())), tls12)).toEqual({
      kind: 'silent',
    });
  });

  it('gives up on one that says nothing', async () => {
    const outcome = await say(await startRawServer(() => undefined), tls12, false, 50);
    expect(outcome).toMatchObject({ kind: 'inconclusive', failure: { code: 'tls-timeout' } });
  });

  it('gives up on one that dribbles', async () => {
    const flight = recordedFlight('rsa TLS 1.2');
    const dribble = await startRawServer((socket) => {
      let at = 0;
      const timer = setInterval(() => socket.write(flight.subarray(at, ++at)), 10);
      socket.once('close', () => clearInterval(timer));
    });
    expect(await say(dribble, tls12, false, 150)).toMatchObject({ kind: 'inconclusive', failure: { code: 'tls-timeout' } });
  });

  it('gives up on one that ends in the middle', async () => {
    const half = await startRawServer((socket) =>
      socket.once('data', () => socket.end(recordedFlight('rsa TLS 1.2').subarray(0, 200))),
    );
    expect(await say(half, tls12)).toMatchObject({ kind: 'inconclusive', failure: { code: 'connection-lost' } });
  });

  it('gives up on one that floods', async () => {
    const flood = await startRawServer((socket) => {
      const write = () =>
        socket.destroyed || socket.write(Buffer.alloc(65_536, '15030300020170', 'hex'), () => setImmediate(write));
      write();
    });
    expect(await say(flood, tls12)).toMatchObject({ kind: 'inconclusive', failure: { code: 'limit-exceeded' } });
  });

  it('gives up on one that speaks no TLS', async () => {
    const xmpp = await startRawServer((socket) => socket.write('<stream:error xmlns:stream="x"/>'));
    expect(await say(xmpp, tls12)).toMatchObject({ kind: 'inconclusive', failure: { code: 'tls-failed' } });
  });

  it('keeps suite and group when what follows a ServerHello of TLS 1.3 is rubbish', async () => {
    const liar = await startRawServer((socket) =>
      socket.once('data', () =>
        socket.write(Buffer.concat([recordedFlight('rsa TLS 1.3'), Buffer.from('1703030002abcd', 'hex')])),
      ),
    );
    const outcome = await say(liar, tls13, true, 300);
    expect(outcome).toMatchObject({ kind: 'answer', version: 'TLSv1.3', chain: null, earlyData: null });
  });
});
