import { setTimeout as sleep } from 'node:timers/promises';

const everyMs = 100;

/**
 * Asks until there is an answer and gives it with the time that it took; `null` when patience ends first. A question
 * that throws, as while the database is away, is asked again.
 */
export async function waitFor<T>(
  patienceMs: number,
  ask: () => Promise<T | null | false>,
): Promise<{ value: T; ms: number } | null> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < patienceMs) {
    const value = await ask().catch(() => null);
    if (value !== null && value !== false) return { value, ms: Math.round(performance.now() - startedAt) };
    await sleep(everyMs);
  }
  return null;
}
