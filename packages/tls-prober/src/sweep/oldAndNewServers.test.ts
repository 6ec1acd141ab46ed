import { getDiffieHellman } from 'node:crypto';
import { systemClock } from '@signpost/net';
import { createSelfSigned, type LoopbackServer, startRawServer } from '@signpost/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { suiteCode } from './names/suites.ts';
import { sweepTls } from './run/sweepTls.ts';
import { type FlightParts, writeAlert, writeModelFlight } from './testing/modelFlight.ts';
import { answerHello, type ModelServer } from './testing/modelServer.ts';
import { readClientHello } from './testing/readClientHello.ts';

const { der } = await createSelfSigned({ commonName: 'old.example' });
const parts: FlightParts = { certificate: Buffer.from(der), prime: getDiffieHellman('modp2').getPrime(), compression: false };
const codes = (...names: string[]): number[] => names.map((name) => Number.parseInt(suiteCode(name) ?? '', 16));

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Speaks what today's libraries no longer do, or not yet. */
async function sweep(model: ModelServer, mode: 'fast' | 'polite', own: Partial<FlightParts> = {}) {
  server = await startRawServer((socket) =>
    socket.on('data', (record: Buffer) => {
      const hello = readClientHello(record);
      const outcome = hello === null ? null : answerHello(model, hello);
      if (outcome?.kind !== 'answer') return socket.end(writeAlert(outcome?.kind === 'refused' ? outcome.alert : 50));
      return socket.write(
        writeModelFlight(outcome, { ...parts, ...own, compression: own.compression === true && hello?.compression === true }),
      );
    }),
  );
  const { body } = await sweepTls(server.open, {
    mode,
    serverName: 'old.example',
    spacingMs: 0,
    budgetHandshakes: 500,
    deadlineMs: 20_000,
    handshakeTimeoutMs: 2000,
    clock: systemClock,
  });
  return body;
}

const oldSuites = codes(
  'TLS_RSA_WITH_RC4_128_SHA',
  'TLS_RSA_EXPORT_WITH_DES40_CBC_SHA',
  'TLS_DH_anon_WITH_RC4_128_MD5',
  'TLS_RSA_WITH_NULL_MD5',
  'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA',
);

describe.each(['polite', 'fast'] as const)('a sweep, %s,', (mode) => {
  it('sees SSLv3, RC4, 3DES, EXPORT, NULL, anonymous suites, compression and a shared prime', async () => {
    const model: ModelServer = {
      order: 'server',
      suites: { SSLv3: oldSuites, TLSv1: oldSuites },
      groups: { tls13: [], legacy: [] },
    };
    const body = await sweep(model, mode, { compression: true });
    expect(body.versions.map(({ answer, suites }) => [answer, suites.length])).toEqual([
      ['yes', 5],
      ['yes', 5],
      ['no', 0],
      ['no', 0],
      ['no', 0],
    ]);
    expect(body.traits).toMatchObject({ anonymous: 'yes', null: 'yes', export: 'yes', rc4: 'yes', block64: 'yes' });
    expect(body.primes).toEqual([{ bits: 1024, sha256: expect.any(String), knownAs: 'RFC 2409 group 2' }]);
    expect(body).toMatchObject({ complete: true, compression: 'yes', secureRenegotiation: 'no', extendedMasterSecret: 'no' });
    expect(body.chains[0]?.certificates[0]?.subject).toBe('CN=old.example');
  });

  it('sees SSLv3 alone', async () => {
    const body = await sweep({ order: 'client', suites: { SSLv3: oldSuites }, groups: { tls13: [], legacy: [] } }, mode);
    expect(body.versions.map(({ answer }) => answer)).toEqual(['yes', 'no', 'no', 'no', 'no']);
    expect(body.compression).toBe('no');
  });

  it('sees post-quantum groups', async () => {
    const tls13 = [0x11ec, 0x11eb, 0x11ed, 0x6399, 29, 256];
    const body = await sweep({ order: 'server', suites: { 'TLSv1.3': [0x1301] }, groups: { tls13, legacy: [] } }, mode);
    expect(body.groups.tls13.groups.map(({ name }) => name).sort()).toEqual(
      ['SecP256r1MLKEM768', 'SecP384r1MLKEM1024', 'X25519', 'X25519Kyber768Draft00', 'X25519MLKEM768', 'ffdhe2048'].sort(),
    );
    expect(body.groups.tls13.complete).toBe(true);
  });
});
