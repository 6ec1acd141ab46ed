import type { Clock, CourtesyKey, CourtesyStore, CourtesyVerdict } from '@signpost/contracts';

/** One place on a key, taken until `endsAt` (epoch ms): held by somebody, or at rest after use. */
interface Place {
  holder: string;
  endsAt: number;
  resting: boolean;
}

/** A held place may come free at any time; this is how soon it is worth asking again. */
const askAgainMs = 50;
const sweepEvery = 1_000;
/** No place is taken for longer: one that seems to be was taken by a clock that has gone back since. */
const longestMs = 600_000;

/** Leases within one process. Processes that share strangers share a store in the database instead. */
export function createMemoryCourtesyStore(clock: Clock): CourtesyStore {
  const places = new Map<string, Place[]>();
  let acquired = 0;
  const now = () => clock.now().getTime();
  const takenOf = (key: string) => (places.get(key) ?? []).filter(({ endsAt }) => endsAt > now() && endsAt <= now() + longestMs);
  const keep = (key: string, taken: Place[]) => (taken.length === 0 ? places.delete(key) : places.set(key, taken));
  const sweep = () => [...places.keys()].map((key) => keep(key, takenOf(key)));

  function tryAcquire(keys: readonly CourtesyKey[], holder: string, ttlMs: number): CourtesyVerdict {
    const waits = keys.map(({ key, limit }) => waitOf(takenOf(key), limit, now()));
    const retryAfterMs = Math.max(0, ...waits);
    if (retryAfterMs > 0) return { ok: false, retryAfterMs };
    for (const { key } of keys) keep(key, [...takenOf(key), { holder, endsAt: now() + ttlMs, resting: false }]);
    acquired += 1;
    if (acquired % sweepEvery === 0) sweep();
    return { ok: true };
  }

  function release(keys: readonly CourtesyKey[], holder: string, restMs: number): void {
    for (const { key } of keys) {
      const place = takenOf(key).find((taken) => taken.holder === holder && !taken.resting);
      if (place) Object.assign(place, { resting: true, endsAt: now() + restMs });
      keep(key, takenOf(key));
    }
  }

  return {
    tryAcquire: async (keys, holder, ttlMs) => tryAcquire(keys, holder, ttlMs),
    release: async (keys, holder, restMs) => release(keys, holder, restMs),
  };
}

function waitOf(taken: readonly Place[], limit: number, now: number): number {
  if (taken.length < limit) return 0;
  return Math.min(...taken.map(({ resting, endsAt }) => (resting ? endsAt - now : Math.min(askAgainMs, endsAt - now))));
}
