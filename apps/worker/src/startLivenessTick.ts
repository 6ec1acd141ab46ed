import { createTroubleWatch, lookAtDue } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import { createStopSignal } from './createStopSignal.ts';
import type { WorkerParts } from './startWorker.ts';

/** Looks every so often whether apps can connect. What stops it ends looks under way too; they count for nothing then. */
export async function startLivenessTick({ database, queue, clock, sight, vantage }: WorkerParts): Promise<() => Promise<void>> {
  const stopping = createStopSignal();
  const isOurTrouble = createTroubleWatch();
  const work = async () => {
    const slot = clock.now().toISOString();
    const probe = { net: sight.net, slot, vantage, identity: null, signal: stopping.signal };
    await lookAtDue({ database, clock, probe, isOurTrouble }, sight.liveness);
  };
  const stop = await startTick(queue, 'liveness', sight.liveness.tickMs, work);
  return () => {
    stopping.abort();
    return stop();
  };
}
