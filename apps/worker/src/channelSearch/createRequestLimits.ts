import type { Clock } from '@signpost/contracts';

/** How many searches one may send at once, and how many a second in the long run. */
export interface RequestRate {
  burst: number;
  perSecond: number;
}

export interface RequestLimits {
  /** 0 when it may be answered, else seconds to wait. */
  take(key: string): number;
}

const mostKeys = 20_000;

/** A leaky bucket for each key. Where too many keys are known, those that were quiet longest are forgotten. */
export function createRequestLimits(clock: Clock, { burst, perSecond }: RequestRate): RequestLimits {
  const buckets = new Map<string, { level: number; atMs: number }>();
  return {
    take(key) {
      const nowMs = clock.now().getTime();
      const before = buckets.get(key);
      const leaked = before ? ((nowMs - before.atMs) / 1000) * perSecond : 0;
      const level = Math.max(0, (before?.level ?? 0) - Math.max(0, leaked));
      buckets.delete(key);
      const full = level + 1 > burst;
      buckets.set(key, { level: full ? level : level + 1, atMs: nowMs });
      if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value as string);
      return full ? Math.ceil((level + 1 - burst) / perSecond) : 0;
    },
  };
}
