import { answerChatOnce, recheckClaims } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import type { WorkerParts } from './startWorker.ts';

const everyMs = 5 * 60_000;

/** Looks whether the proofs of operators still stand. */
export const startClaimTick = ({ database, queue, sight }: WorkerParts): Promise<() => Promise<void>> =>
  startTick(queue, 'claims', everyMs, async () => void (await recheckClaims({ database, net: sight.net })));

/** Has our account answer those who write to it: of all workers that are logged in, the one that hears it first. Before it goes online. */
export function answerThoseWhoWrite({ database, clock, log, sight }: WorkerParts): void {
  sight.observer?.listen((from, text, mark) =>
    answerChatOnce({ database, clock, siteOrigin: sight.siteOrigin }, { from, text, mark }).catch((err: unknown) => {
      log.error({ err }, 'could not answer a message');
      return null;
    }),
  );
}
