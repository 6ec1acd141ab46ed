import type { Clock } from '@signpost/contracts';

/** Reads at most once in so many milliseconds, however many ask at once; a reading that failed is not kept. */
export function sharedFor<T>(ms: number, clock: Pick<Clock, 'now'>, read: () => Promise<T>): () => Promise<T> {
  let kept: { value: Promise<T>; untilMs: number } | null = null;
  return () => {
    const nowMs = clock.now().getTime();
    if (kept && nowMs < kept.untilMs) return kept.value;
    const reading = { value: read(), untilMs: nowMs + ms };
    kept = reading;
    reading.value.catch(() => {
      if (kept === reading) kept = null;
    });
    return reading.value;
  };
}
