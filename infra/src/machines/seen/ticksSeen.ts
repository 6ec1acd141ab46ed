import { Redis } from 'ioredis';

/** One tick as the queue's own journal tells it. */
export interface TickSeen {
  name: string;
  /** How often it came round. */
  fired: number;
  /** How often it was to come round in the time between the first and the last. */
  due: number;
  /** Those that more than one process took up, or one process twice. */
  takenTwice: number;
  /** The most that were under way at one time. */
  mostAtOnce: number;
}

const prefix = 'signpost:tick-';
const events = ':events';

interface Entry {
  event: string;
  jobId: string;
}

/** Reads what became of each tick, from the stream of events that BullMQ keeps of its queue. */
export async function ticksSeen(redisUrl: string): Promise<TickSeen[]> {
  const redis = new Redis(redisUrl);
  try {
    const keys = (await redis.keys(`${prefix}*${events}`)).sort();
    return await Promise.all(keys.map(async (key) => tickOf(redis, key.slice(prefix.length, -events.length))));
  } finally {
    redis.disconnect();
  }
}

async function tickOf(redis: Redis, name: string): Promise<TickSeen> {
  const everyMs = Number(await redis.hget(`${prefix}${name}:repeat:${name}`, 'every'));
  const stream = await redis.xrange(`${prefix}${name}${events}`, '-', '+');
  return {
    name,
    ...countTicks(
      stream.map(([, fields]) => entryOf(fields)),
      everyMs,
    ),
  };
}

const entryOf = (fields: readonly string[]): Entry => ({
  event: fields[fields.indexOf('event') + 1] ?? '',
  jobId: fields[fields.indexOf('jobId') + 1] ?? '',
});

/** A scheduler's job bears the time for which it was meant. */
export function countTicks(entries: readonly Entry[], everyMs: number): Omit<TickSeen, 'name'> {
  const taken = new Map<string, number>();
  const open = new Set<string>();
  let mostAtOnce = 0;
  for (const { event, jobId } of entries) {
    if (event === 'active') {
      taken.set(jobId, (taken.get(jobId) ?? 0) + 1);
      open.add(jobId);
      mostAtOnce = Math.max(mostAtOnce, open.size);
    }
    if (['completed', 'failed', 'stalled'].includes(event)) open.delete(jobId);
  }
  const times = [...taken.keys()].map((id) => Number(id.split(':').at(-1))).sort((a, b) => a - b);
  const spanMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const takenTwice = [...taken.values()].filter((times) => times > 1).length;
  return { fired: taken.size, due: times.length === 0 ? 0 : Math.round(spanMs / everyMs) + 1, takenTwice, mostAtOnce };
}
