import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';
import { withoutPostgres } from './postgresKilled.ts';

/** So long that a job in Redis fails as often as a job may before the database is back: the run must not pay for it. */
export const postgresAway: Fault = {
  id: 'postgres-away',
  title: 'PostgreSQL away for long, the queue in Redis',
  needs: { redis: true },
  async produce(stage) {
    const awayMs = stage.quick ? stage.moment(3_000, 6_000) : stage.moment(35_000, 60_000);
    const outcome = await ordeal(stage, {
      strike: () => withoutPostgres(stage, awayMs),
    });
    return { ...outcome, notes: [`away for ${awayMs} ms`, ...outcome.notes] };
  },
};
