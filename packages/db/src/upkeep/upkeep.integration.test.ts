import { buildDnsBody, buildObservation, useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import {
  createRun,
  dropLooseEvidence,
  dropOldRuns,
  latestObservations,
  repackMonths,
  storeObservations,
  thinObservations,
  upsertProvider,
} from '../index.ts';

const open = useDatabase();
const dayMs = 86_400_000;
const begin = Date.parse('2026-02-01T03:00:00.000Z');
const dayOf = (day: number) => new Date(begin + day * dayMs);
const epoch = new Date(0);

/** A look a day; what was seen changes on the days given. Gives the days whose rows are left. */
async function look(domain: string, days: number, changes: readonly number[]): Promise<void> {
  const { database } = open();
  await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
  for (let day = 0; day < days; day += 1) {
    const slot = dayOf(day).toISOString();
    const state = changes.filter((one) => one <= day).length;
    const run = await createRun(database, { domain, reason: 'scheduled', slot, at: dayOf(day) });
    await database.pool.query(`UPDATE run SET status = 'completed' WHERE id = $1`, [run.id]);
    const body = buildDnsBody({ caaDomain: `state-${state}` });
    const evidence = [{ label: 'DNS', mediaType: 'text/plain', text: `${domain} day ${day}` }];
    await storeObservations(database, run.id, [
      { ...buildObservation({ key: { domain, slot }, body, evidence }), observedAt: slot, durationMs: day },
    ]);
  }
}

async function daysLeft(domain: string): Promise<number[]> {
  const { rows } = await open().database.pool.query<{ slot: Date }>(
    'SELECT slot FROM observation WHERE domain = $1 ORDER BY slot',
    [domain],
  );
  return rows.map(({ slot }) => Math.round((slot.getTime() - begin) / dayMs));
}

it('keeps each change and the last weeks whole, and lets go of what only repeats', async () => {
  await look('thin.example', 30, [5, 12, 25]);
  await thinObservations(open().database, dayOf(30), 10, epoch);
  expect(await daysLeft('thin.example')).toEqual([0, 5, 12, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  await thinObservations(open().database, dayOf(30), 10, epoch);
  expect(await daysLeft('thin.example')).toHaveLength(13);
});

it('never lets go of the latest round, however old', async () => {
  await look('old.example', 6, []);
  await thinObservations(open().database, dayOf(200), 10, epoch);
  expect(await daysLeft('old.example')).toEqual([0, 5]);
  const [latest] = await latestObservations(open().database, 'old.example');
  expect(latest?.key.slot).toBe(dayOf(5).toISOString());
});

it('drops raw answers that nothing refers to, and no other', async () => {
  const { database } = open();
  await look('loose.example', 20, [4]);
  await database.pool.query('UPDATE evidence SET created_at = $1', [dayOf(0)]);
  await thinObservations(database, dayOf(20), 10, epoch);
  await dropLooseEvidence(database, dayOf(15), epoch);
  const { rows } = await database.pool.query(
    `SELECT count(*)::int AS n FROM evidence WHERE sha256 IN (SELECT unnest(evidence_hashes) FROM observation WHERE domain = 'loose.example')`,
  );
  expect(rows[0].n).toBe((await daysLeft('loose.example')).length);
  const { rows: left } = await database.pool.query(
    'SELECT count(*)::int AS n FROM evidence WHERE NOT EXISTS (SELECT FROM observation WHERE evidence_hashes @> ARRAY[sha256])',
  );
  expect(left[0].n).toBe(0);
});

it('drops old scheduled runs but for the last, and what somebody asked for never', async () => {
  const { database } = open();
  await look('runs.example', 5, []);
  const asked = await createRun(database, {
    domain: 'runs.example',
    reason: 'submitted',
    slot: '2026-01-01T00:00:00.000Z',
    at: epoch,
  });
  await database.pool.query(`UPDATE run SET status = 'completed' WHERE id = $1`, [asked.id]);
  await dropOldRuns(database, dayOf(100));
  const { rows } = await database.pool.query(`SELECT reason FROM run WHERE domain = 'runs.example' ORDER BY slot`);
  expect(rows.map(({ reason }) => reason)).toEqual(['submitted', 'scheduled']);
});

it('repacks each month that is over once', async () => {
  const { database } = open();
  await database.pool.query("SELECT ensure_partitions('2026-01-01', 4)");
  const first = await repackMonths(database, new Date('2026-03-15T00:00:00Z'), 100);
  expect(first).toContain('observation_2026_02');
  expect(first).not.toContain('observation_2026_03');
  expect(await repackMonths(database, new Date('2026-03-15T00:00:00Z'), 100)).toEqual([]);
});
