import type { Certificate, Failure, StreamBody } from '@signpost/contracts';
import { createRun, type Database, storeObservations } from '@signpost/db';
import { buildDnsBody, buildFeatures, buildStreamBody, buildTlsSession } from './builders/buildBody.ts';
import { buildObservation } from './builders/buildObservation.ts';

const startMs = Date.parse('2026-01-02T03:00:00.000Z');
const hourMs = 3_600_000;

/** The slot of the round of that number; one comes each hour. */
export const slotOfRound = (round: number): string => new Date(startMs + round * hourMs).toISOString();

/** A certificate for 90 days from the first of January on. */
export const buildCertificate = (parts: Partial<Certificate> = {}): Certificate => ({
  sha256: 'a1',
  subject: 'CN=example.org',
  issuer: 'CN=Good CA',
  serialNumber: '01',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2026-04-01T00:00:00.000Z',
  keyType: 'rsa',
  keyBits: 2048,
  signatureAlgorithm: 'sha256WithRSAEncryption',
  dnsNames: ['example.org'],
  srvNames: [],
  xmppAddresses: [],
  extendedKeyUsages: [],
  selfSigned: false,
  isCa: false,
  sctCount: 2,
  spkiSha256: 'k1',
  ...parts,
});

/** What one round sees of the one client target that there is. */
export type SeenRound = Partial<StreamBody> & { failure?: Failure; leaf?: Certificate };

/** Stores a round's run with DNS and one stream, which is good unless told otherwise. Gives the time when it was over. */
export async function storeRound(
  database: Database,
  domain: string,
  round: number,
  { failure, leaf = buildCertificate(), ...body }: SeenRound = {},
): Promise<Date> {
  const slot = slotOfRound(round);
  const run = await createRun(database, { domain, reason: 'scheduled', slot, at: new Date(slot) });
  const observedAt = new Date(Date.parse(slot) + 1000).toISOString();
  const stream = buildStreamBody({ tls: buildTlsSession({ chain: [leaf] }), ...body });
  await storeObservations(database, run.id, [
    buildObservation({ key: { domain, slot }, observedAt, body: buildDnsBody() }),
    buildObservation({ key: { domain, slot }, observedAt, body: stream, ...(failure ? { failure } : {}) }),
  ]);
  return new Date(Date.parse(slot) + 60_000);
}

/** Rounds that something is wrong with. */
export const badRounds = {
  plainOnly: { after: buildFeatures({ mechanisms: ['PLAIN'] }) },
  dead: { tls: null, before: null, after: null, reached: 'nothing', failure: { code: 'connect-timeout' } },
} satisfies Record<string, SeenRound>;
