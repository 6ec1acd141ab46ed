import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Outcome } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';
import type { Stage } from '../stage/Stage.ts';

const dayS = 86_400;

/** Forward by a day, and back again while what was begun in between is still under way. */
async function jump(stage: Stage, whose: 'workers' | 'database'): Promise<Outcome> {
  const awayMs = stage.moment(8_000, stage.quick ? 12_000 : 40_000);
  const aheadS = { seen: 0 };
  const outcome = await ordeal(stage, {
    async strike() {
      const clock = stage.clocks?.[whose];
      if (!clock) return 'there is no clock that can be moved';
      clock.shift(dayS);
      await sleep(awayMs);
      aheadS.seen = await (whose === 'workers' ? workersAhead(stage) : databaseAhead(stage));
      clock.shift(0);
      return aheadS.seen > dayS / 2 ? null : 'the clock did not move';
    },
  });
  return { ...outcome, notes: [`${Math.round(aheadS.seen)} s ahead for ${awayMs} ms, then back`, ...outcome.notes] };
}

/** Every answer over HTTP bears the time of who gives it. */
async function workersAhead({ workers }: Stage): Promise<number> {
  const ahead = await Promise.all(
    workers.map(async ({ origin }) => {
      const { headers } = await fetch(`${origin}/healthz`);
      return (Date.parse(headers.get('date') ?? '') - Date.now()) / 1000;
    }),
  );
  return Math.min(...ahead);
}

async function databaseAhead({ database }: Stage): Promise<number> {
  const { rows } = await database.pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return ((rows[0]?.now.getTime() ?? 0) - Date.now()) / 1000;
}

export const workersClockJumped: Fault = {
  id: 'clock-workers',
  title: "the workers' clock a day ahead mid-run, and back",
  needs: { clocks: true, redis: true, workers: 2, concurrency: 3, holdMs: 5_000 },
  produce: (stage) => jump(stage, 'workers'),
};

export const databaseClockJumped: Fault = {
  id: 'clock-database',
  title: "the database's clock a day ahead mid-run, and back",
  needs: { clocks: true, workers: 2, concurrency: 3, holdMs: 5_000 },
  produce: (stage) => jump(stage, 'database'),
};
