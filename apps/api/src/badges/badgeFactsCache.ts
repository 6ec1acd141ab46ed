import type { Clock } from '@signpost/contracts';
import type { BadgeFacts } from '@signpost/directory';
import { BoundedCache } from '../BoundedCache.ts';

const options = { maxEntries: 5000, ttlMs: 5000 };

/** Reads a badge's facts at most once in five seconds and domain, however many ask at once. */
export function badgeFactsCache(read: (domain: string) => Promise<BadgeFacts>, clock: Clock) {
  const cache = new BoundedCache<Promise<BadgeFacts>>({ clock, ...options });
  return (domain: string): Promise<BadgeFacts> => {
    const cached = cache.get(domain);
    if (cached) return cached;
    const reading = read(domain);
    cache.set(domain, reading);
    reading.catch(() => cache.delete(domain));
    return reading;
  };
}
