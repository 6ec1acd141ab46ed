import type { Clock } from '@signpost/contracts';
import { BoundedCache } from '../BoundedCache.ts';
import type { CacheTime } from '../plugins/cacheTimes.ts';
import { entityTag } from '../plugins/entityTag.ts';

/** A badge ready to be sent. */
export interface PreparedBadge {
  body: string;
  mediaType: string;
  etag: string;
  cacheControl: CacheTime;
}

const longestAddress = 500;

export const prepareBadge = (body: string, mediaType: string, cacheControl: CacheTime): PreparedBadge => ({
  body,
  mediaType,
  etag: entityTag(body),
  cacheControl,
});

/** Finished badges by the address as it was asked: the hot path neither parses nor draws. */
export function preparedBadges(clock: Clock) {
  const cache = new BoundedCache<PreparedBadge>({ clock, maxEntries: 5000, ttlMs: 5000 });
  return {
    get: (address: string) => cache.get(address),
    keep(address: string, badge: PreparedBadge): void {
      if (address.length <= longestAddress) cache.set(address, badge);
    },
  };
}
