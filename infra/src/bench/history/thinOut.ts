import { createRun, type Database, storeObservations, upsertProvider } from '@signpost/db';
import { keepHistorySmall, usualKeeping } from '@signpost/directory';
import { ManualClock } from '@signpost/testing';
import { type Round, withEvidence } from './round.ts';

const dayMs = 86_400_000;

export interface ThinReport {
  looks: number;
  left: number;
  changes: number;
  changesLeft: number;
}

/** A provider looked at every day by the real way of storing, kept small by the real upkeep: is every change there still? */
export async function thinOut(database: Database, days: number, round: Round): Promise<ThinReport> {
  const domain = 'daily.example';
  const begin = Date.parse('2026-01-01T03:00:00Z') - days * dayMs;
  const clock = new ManualClock(new Date(begin).toISOString());
  await upsertProvider(database, { domain, origin: 'bench', listing: 'listed' });
  await database.pool.query('SELECT ensure_partitions($1, $2)', [clock.now(), Math.ceil(days / 28) + 2]);
  const kept = round.observations.filter(({ key }) => key.kind === 'stream' || key.kind === 'dns');
  const marks = new Set<string>();
  for (let day = 0; day < days; day += 1) {
    const slot = clock.now().toISOString();
    const run = await createRun(database, { domain, reason: 'scheduled', slot, at: clock.now() });
    await database.pool.query(`UPDATE run SET status = 'completed' WHERE id = $1`, [run.id]);
    const seen = kept.map((one, place) => {
      const mark = `${place}/${Math.floor((day + place) / 30)}`;
      marks.add(mark);
      const observation = withEvidence(round, one);
      const body = { ...observation.body, mark, ...('connectMs' in observation.body ? { connectMs: day } : {}) };
      return {
        ...observation,
        key: { ...observation.key, domain, slot },
        observedAt: slot,
        body: body as typeof observation.body,
      };
    });
    await storeObservations(database, run.id, seen);
    if (day % 10 === 9) await keepHistorySmall({ database, clock }, usualKeeping);
    clock.advance(dayMs);
  }
  await keepHistorySmall({ database, clock }, usualKeeping);
  const { rows } = await database.pool.query<{ n: number; marks: number }>(
    `SELECT count(*)::int AS n, count(DISTINCT body->>'mark')::int AS marks FROM observation WHERE domain = $1`,
    [domain],
  );
  return { looks: days * kept.length, left: rows[0]?.n ?? 0, changes: marks.size, changesLeft: rows[0]?.marks ?? 0 };
}
