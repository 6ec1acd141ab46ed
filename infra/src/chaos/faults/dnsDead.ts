import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';
import { makeDue } from '../stage/plan.ts';
import type { Stage } from '../stage/Stage.ts';

const awayAtLeastMs = 25_000;

/** Long enough that looks at reachability and whole runs fall into it. */
export const dnsDead: Fault = {
  id: 'dns-dead',
  title: 'DNS resolver dead mid-run',
  needs: { concurrency: 4, env: { PROBE_EVERY_MINUTES: '1' } },
  async produce(stage) {
    const awayMs = awayAtLeastMs + stage.moment(0, stage.quick ? 10_000 : 60_000);
    let held = 0;
    const outcome = await ordeal(stage, {
      async strike() {
        const before = stage.world.dns.asked();
        await stage.world.dns.stop();
        await makeDue(stage, stage.world.domains.slice(1));
        await sleep(awayMs);
        held = await heldRuns(stage);
        await stage.world.dns.start();
        return before === 0 ? 'nobody had asked the resolver' : null;
      },
    });
    return { ...outcome, notes: [`away for ${awayMs} ms`, `${held} runs held back`, ...outcome.notes] };
  },
};

/** Runs that were told to wait for the end of our trouble. */
async function heldRuns({ database }: Stage): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `SELECT count(DISTINCT run_id)::int AS n FROM run_event WHERE type = 'queued' AND message->>'id' = 'run.held'`,
  );
  return rows[0]?.n ?? 0;
}
