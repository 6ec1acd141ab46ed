import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';

export const redisKilled: Fault = {
  id: 'redis-killed',
  title: 'Redis killed (-9) mid-run and started again',
  needs: { redis: true },
  async produce(stage) {
    const awayMs = stage.moment(0, 8_000);
    const outcome = await ordeal(stage, {
      async strike() {
        await stage.redis?.kill();
        await sleep(awayMs);
        await stage.redis?.start();
        return null;
      },
    });
    return { ...outcome, notes: [`away for ${awayMs} ms`, ...outcome.notes] };
  },
};
