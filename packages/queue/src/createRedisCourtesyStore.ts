import { type Clock, type CourtesyStore, Fault } from '@signpost/contracts';
import type { QueueSystem } from './QueueSystem.ts';

/** One slot of a Redis cluster for all, since a lease takes several keys at once. */
const place = (key: string): string => `{signpost-courtesy}:${key}`;

/** No place is taken for longer: one that seems to be was taken by a clock that has gone back since. */
const longestMs = 600_000;

/** Members are `held:HOLDER` and `rest:HOLDER`, scored with the moment at which they end. */
const acquire = `
local now, ttl, who = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local wait = 0
for index, key in ipairs(KEYS) do
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
  redis.call('ZREMRANGEBYSCORE', key, '(' .. (now + ${longestMs}), '+inf')
  if redis.call('ZCARD', key) >= tonumber(ARGV[3 + index]) then
    local soonest = math.huge
    local taken = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')
    for at = 1, #taken, 2 do
      local left = tonumber(taken[at + 1]) - now
      if string.sub(taken[at], 1, 5) == 'held:' then left = math.min(left, 50) end
      soonest = math.min(soonest, left)
    end
    wait = math.max(wait, soonest, 1)
  end
end
if wait > 0 then return math.ceil(wait) end
for _, key in ipairs(KEYS) do
  redis.call('ZADD', key, now + ttl, 'held:' .. who)
  redis.call('PEXPIRE', key, math.max(redis.call('PTTL', key), ttl + 60000))
end
return 0`;

const release = `
local now, rest, who = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
for _, key in ipairs(KEYS) do
  local ends = redis.call('ZSCORE', key, 'held:' .. who)
  if ends then
    redis.call('ZREM', key, 'held:' .. who)
    if rest > 0 and tonumber(ends) > now then
      redis.call('ZADD', key, now + rest, 'rest:' .. who)
      redis.call('PEXPIRE', key, math.max(redis.call('PTTL', key), rest + 60000))
    end
  end
end
return 0`;

/** Courtesy leases in the queue's Redis, shared by all workers on it. Throws `Fault` `no-redis` on PostgreSQL. */
export function createRedisCourtesyStore({ redis }: QueueSystem, clock: Clock): CourtesyStore {
  if (!redis) throw new Fault('no-redis', 'The queue is not in Redis.');
  return {
    async tryAcquire(keys, holder, ttlMs) {
      const [places, limits] = [keys.map(({ key }) => place(key)), keys.map(({ limit }) => limit)];
      const waitMs = await redis.eval(acquire, places.length, ...places, clock.now().getTime(), ttlMs, holder, ...limits);
      return waitMs === 0 ? { ok: true } : { ok: false, retryAfterMs: Number(waitMs) };
    },
    async release(keys, holder, restMs) {
      const places = keys.map(({ key }) => place(key));
      await redis.eval(release, places.length, ...places, clock.now().getTime(), restMs, holder);
    },
  };
}
