import { deliverEvents } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import type { WorkerParts } from './startWorker.ts';

const everyMs = 10_000;

/** Tells those who asked for it what happened. What stops it ends a call under way too. */
export async function startDeliveryTick({ database, queue, clock, log, sight }: WorkerParts): Promise<() => Promise<void>> {
  const { net, keys, observer, siteOrigin } = sight;
  const stopping = new AbortController();
  const sendChat = observer ? (to: string, text: string) => observer.sendMessage(to, text) : null;
  const work = async () => {
    const report = await deliverEvents({ database, clock, net, keys, siteOrigin, sendChat }, stopping.signal);
    if (report.delivered + report.failed > 0) log.info(report, 'events told');
  };
  const stop = await startTick(queue, 'deliveries', everyMs, work);
  return () => {
    stopping.abort();
    return stop();
  };
}
