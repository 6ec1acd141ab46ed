import { answerDoubts } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import { createStopSignal } from './createStopSignal.ts';
import type { WorkerParts } from './startWorker.ts';

/** Looks into the silences that workers at other vantages met. Its queue is that of this vantage alone. */
export async function startDoubtTick({ database, queue, clock, sight, vantage }: WorkerParts): Promise<() => Promise<void>> {
  const stopping = createStopSignal();
  const work = async () => {
    const slot = clock.now().toISOString();
    const probe = { net: sight.net, slot, vantage, identity: null, signal: stopping.signal };
    await answerDoubts({ database, clock, probe }, sight.liveness);
  };
  const stop = await startTick(queue, `doubts-${vantage}`, sight.liveness.tickMs, work);
  return () => {
    stopping.abort();
    return stop();
  };
}
