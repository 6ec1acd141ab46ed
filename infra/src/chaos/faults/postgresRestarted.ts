import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';

export const postgresRestarted: Fault = {
  id: 'postgres-restarted',
  title: 'PostgreSQL restarted mid-run',
  needs: {},
  async produce(stage) {
    const awayMs = stage.moment(500, 3_000);
    const outcome = await ordeal(stage, {
      async strike() {
        await stage.postgres.stop();
        await sleep(awayMs);
        await stage.postgres.start();
        return null;
      },
    });
    return { ...outcome, notes: [`away for ${awayMs} ms`, ...outcome.notes] };
  },
};
