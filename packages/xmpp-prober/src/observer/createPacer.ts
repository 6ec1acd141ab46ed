import type { Clock } from '@signpost/contracts';

/** Resolves when the next stanza may go to `key`. Rejects with the signal's reason when that is aborted. */
export type Pacer = (key: string, signal: AbortSignal) => Promise<void>;

const mostKeys = 10_000;

/** At most one stanza per `spacingMs` to each key. */
export function createPacer(clock: Clock, spacingMs: number): Pacer {
  const nextAt = new Map<string, number>();
  return async (key, signal) => {
    const now = clock.now().getTime();
    const at = Math.max(now, nextAt.get(key) ?? 0);
    if (nextAt.size >= mostKeys) forgetPast(nextAt, now);
    nextAt.set(key, at + spacingMs);
    if (at > now) await clock.sleep(at - now, signal);
    // Who came late makes those behind wait longer.
    nextAt.set(key, Math.max(nextAt.get(key) ?? 0, clock.now().getTime() + spacingMs));
  };
}

function forgetPast(nextAt: Map<string, number>, now: number): void {
  for (const [key, at] of nextAt) if (at <= now) nextAt.delete(key);
}
