import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';
import type { Stage } from '../stage/Stage.ts';

/** Kills it, and starts it again after a time. */
export async function withoutPostgres({ postgres }: Stage, awayMs: number): Promise<null> {
  await postgres.kill();
  await sleep(awayMs);
  await postgres.start();
  return null;
}

export const postgresKilled: Fault = {
  id: 'postgres-killed',
  title: 'PostgreSQL killed (-9) mid-run and started again',
  needs: {},
  async produce(stage) {
    const awayMs = stage.moment(0, 8_000);
    const outcome = await ordeal(stage, {
      strike: () => withoutPostgres(stage, awayMs),
    });
    return { ...outcome, notes: [`away for ${awayMs} ms`, ...outcome.notes] };
  },
};
