import type { TlsOptions } from 'node:tls';
import { createAddressGuard, createMemoryCourtesyStore, createNet, createResolver, systemClock } from '@signpost/net';
import { createAuthority, type LoopbackServer, startRawServer, startTlsServer } from '@signpost/testing';
import { type ProbeContext, probeStream } from '@signpost/xmpp-prober';
import { afterEach, expect, it } from 'vitest';
import { assessObservations } from './assess-observations.ts';
import { fastSweep } from './sweep-policies.ts';
import { sweepStreams } from './sweep-streams.ts';

const domain = 'odd.example';
let server: LoopbackServer | undefined;
afterEach(() => server?.close());

async function start(options: TlsOptions): Promise<number> {
  const leaf = await (await createAuthority()).issue({ dnsNames: [domain] });
  server = await startTlsServer({ cert: leaf.certificate, key: leaf.key, ...options });
  return portOf(server);
}

async function portOf(listening: LoopbackServer): Promise<number> {
  const opened = await listening.open();
  if (!opened.ok) throw new Error('the test server does not answer');
  await opened.value.close();
  return opened.value.port;
}

const targetAt = (port: number) =>
  ({ domain, direction: 'c2s', security: 'direct', host: domain, port, address: '127.0.0.1', family: 4 }) as const;

const contextOf = (port: number): ProbeContext => ({
  net: createNet({
    clock: systemClock,
    resolver: createResolver({ address: '127.0.0.1:53', validating: false, clock: systemClock }),
    guard: createAddressGuard({ allowedRanges: ['127.0.0.1/32'], extraPorts: [port] }),
    identity: { userAgent: 'test', contact: 'test' },
    courtesy: createMemoryCourtesyStore(systemClock),
    limits: { perDomain: 9, perAddress: 9, perNetwork: 9, restMs: 0, patienceMs: 5_000 },
    extraCas: [],
  }),
  slot: '2026-01-02T03:00:00.000Z',
  vantage: 'main',
  identity: null,
  signal: AbortSignal.timeout(20_000),
});

it('sweeps a server with which our own library has no suite in common, and gives it the letter that it proves', async () => {
  const port = await start({ ciphers: 'NULL:aNULL:@SECLEVEL=0', maxVersion: 'TLSv1.2' });
  const context = contextOf(port);
  const stream = await probeStream(context, targetAt(port));
  expect(stream.failure?.code).toBe('tls-failed');
  const [sweep] = await sweepStreams(context, domain, [stream], [], fastSweep);
  expect(sweep?.body).toMatchObject({ kind: 'tls-sweep', complete: true, traits: { null: 'yes', rc4: 'no' } });
  const observations = [stream, ...(sweep ? [sweep] : [])].map((one, index) => ({ ...one, id: `seen-${index}`, evidence: [] }));
  const configured = { observer: false, ownCertificate: false, validatingResolver: false };
  const { grades } = assessObservations(domain, observations, new Date(), configured);
  expect([grades.c2s.letter, grades.s2s.letter]).toEqual(['F', '?']);
});

it('leaves a server alone that speaks no TLS', async () => {
  server = await startRawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const port = await portOf(server);
  const context = contextOf(port);
  const stream = await probeStream(context, targetAt(port));
  expect(stream.failure?.code).toBe('tls-failed');
  expect(await sweepStreams(context, domain, [stream], [], fastSweep)).toEqual([]);
});
