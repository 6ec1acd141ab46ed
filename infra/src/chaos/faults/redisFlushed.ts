import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';

/** Two workers, since what keeps a tick to one of them at a time is forgotten, too. */
export const redisFlushed: Fault = {
  id: 'redis-flushed',
  title: 'Redis flushed (FLUSHALL) mid-run',
  needs: { redis: true, workers: 2, concurrency: 3 },
  async produce(stage) {
    let keys = 0;
    const outcome = await ordeal(stage, {
      async strike() {
        keys = (await stage.redis?.flush()) ?? 0;
        return keys === 0 ? 'there was nothing in Redis to forget' : null;
      },
    });
    return { ...outcome, notes: [`${keys} keys forgotten`, ...outcome.notes] };
  },
};
