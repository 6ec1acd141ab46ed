import type { Answer, Letter } from '@signpost/contracts';
import {
  addOptOut,
  appendEvent,
  createRun,
  type Database,
  openDirectory,
  storeAssessment,
  storeObservations,
  upsertProvider,
} from '@signpost/db';
import { buildAssessment, buildGrade, buildObservation } from '@signpost/testing';
import { databaseReads } from '../databaseReads.ts';
import { fakeApp, realClock } from './fakeDeps.ts';

/** What a stranger might send to do harm wherever it is shown. */
export const hostile = '<script>alert("1")</script>\u2028=cmd|\' /C calc\'!A0 ]]>&amp;💩';
/** 25 graded providers, `p00.example` the one seen last. */
export const graded = Array.from({ length: 25 }, (_, n) => `p${String(n).padStart(2, '0')}.example`);
/** Everything on the list, in order. */
export const listed = ['old.example', ...graded, 'untested.example'];
const letters = ['A', 'B', 'F', '?', 'A+'] as const;
const slot = '2026-01-02T03:00:00.000Z';
const at = new Date(slot);

const installation = {
  mode: 'lab',
  contact: null,
  version: '0.1.0',
  configured: { observer: false, ownCertificate: true, validatingResolver: true },
} as const;

/** The API over an empty database, which it fills with providers of every sort. */
export async function seededApi(database: Database) {
  await seedGraded(database);
  const runId = await seedSpecialOnes(database);
  return {
    runId,
    app: await fakeApp(databaseReads({ database, directory: openDirectory(database), clock: realClock }, installation)),
  };
}
export type SeededApi = Awaited<ReturnType<typeof seededApi>>;

async function seedGraded(database: Database): Promise<void> {
  for (const [n, domain] of graded.entries()) {
    await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
    const letter = letters[n % letters.length] ?? '?';
    const observedAt = new Date(Date.now() - n * 60_000).toISOString();
    await storeAssessment(database, assessed(domain, { letter, observedAt, calls: n % 2 === 0 ? 'yes' : 'no' }));
  }
}

async function seedSpecialOnes(database: Database): Promise<string> {
  for (const domain of ['untested.example', 'hidden.example', 'gone.example', 'hostile.example', 'old.example']) {
    const listing = listed.includes(domain) ? 'listed' : 'unlisted';
    await upsertProvider(database, { domain, origin: 'test', listing });
  }
  await storeAssessment(database, assessed('old.example', { observedAt: '2025-01-01T00:00:00.000Z' }));
  await storeAssessment(database, assessed('hostile.example', { software: hostile }));
  await addOptOut(database, { domain: 'gone.example', level: 'all', via: 'operator', at });
  const { id } = await createRun(database, { domain: 'hostile.example', reason: 'submitted', slot, at });
  await storeObservations(database, id, [hostileObservation()]);
  await appendEvent(database, { runId: id, type: 'finished', step: null, message: null, at });
  return id;
}

const hostileObservation = () =>
  buildObservation({
    key: { domain: 'hostile.example', kind: 'sign-up', slot },
    body: {
      kind: 'sign-up',
      streamFeature: true,
      tokenFeature: false,
      flows: [hostile],
      form: { status: 'refused', condition: hostile, text: `\u0000${hostile}` },
    },
    evidence: [{ label: hostile.slice(0, 20), mediaType: 'text/html', text: hostile }],
  });

interface Looks {
  letter?: Letter;
  observedAt?: string;
  calls?: Answer;
  software?: string;
}

/** A provider whose letters are all the same. */
export const assessed = (
  domain: string,
  { letter = 'A', calls = 'unknown', software = 'Prosody', observedAt = new Date().toISOString() }: Looks,
) =>
  buildAssessment({
    domain,
    assessedAt: observedAt,
    observedAt,
    overall: letter,
    grades: { c2s: buildGrade('c2s', { letter }), s2s: buildGrade('s2s', { letter }) },
    capabilities: [{ id: 'calls', answer: calls }],
    software: { answer: 'yes', name: software, version: null },
  });
