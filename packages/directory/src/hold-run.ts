import type { Clock, Run } from '@signpost/contracts';
import { type Database, touchRun } from '@signpost/db';

/** Well within the reconciler's patience with a run that shows no sign of life. */
const everyMs = 15_000;

/**
 * Shows while a run is worked at that its worker lives. `lost` is aborted when the run is over or somebody else has begun
 * it anew, as after this worker was cut off for a while: it must not go on then.
 */
export function holdRun(
  run: Run,
  { database, clock }: { database: Database; clock: Clock },
  showEveryMs = everyMs,
): { lost: AbortSignal; letGo(): void } {
  const lost = new AbortController();
  const show = async () => {
    if (!(await touchRun(database, run.id, run.attempts, clock.now()))) lost.abort();
  };
  // Whom the database does not answer knows nothing and goes on.
  const timer = setInterval(() => void show().catch(() => {}), showEveryMs);
  return { lost: lost.signal, letGo: () => clearInterval(timer) };
}
