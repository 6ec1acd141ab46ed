import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';

export const redisLost: Fault = {
  id: 'redis-lost',
  title: 'Redis killed (-9) and back with nothing',
  needs: { redis: true },
  async produce(stage) {
    const awayMs = stage.moment(500, 6_000);
    const outcome = await ordeal(stage, {
      async strike() {
        await stage.redis?.flush();
        await stage.redis?.kill();
        await sleep(awayMs);
        await stage.redis?.start();
        return null;
      },
    });
    return { ...outcome, notes: [`away for ${awayMs} ms`, ...outcome.notes] };
  },
};
