import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';

export const postgresKilled: Fault = {
  id: 'postgres-killed',
  title: 'PostgreSQL killed (-9) mid-run and started again',
  needs: {},
  async produce(stage) {
    const awayMs = stage.moment(0, 8_000);
    const outcome = await ordeal(stage, {
      async strike() {
        await stage.postgres.kill();
        await sleep(awayMs);
        await stage.postgres.start();
        return null;
      },
    });
    return { ...outcome, notes: [`away for ${awayMs} ms`, ...outcome.notes] };
  },
};
