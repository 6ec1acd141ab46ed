import type { Run, RunEvent } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';

const over: ReadonlySet<Run['status']> = new Set(['completed', 'failed', 'cancelled']);
export const isOver = (run: Pick<Run, 'status'>): boolean => over.has(run.status);

/** One event on the wire (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export const frameOf = (event: RunEvent): string =>
  `id: ${event.sequence}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

const heartbeat = ': still here\n\n';

/**
 * The events of a run as they happen, with a heartbeat where nothing does. Ends when the run is over, when its time
 * is up (the browser then connects again), or when `signal` is aborted.
 */
export async function* runEventFrames(deps: ApiDeps, run: Run, after: number, signal: AbortSignal): AsyncGenerator<string> {
  const { reads, clock, stream } = deps;
  const nowMs = () => clock.now().getTime();
  const end = nowMs() + stream.maxMs;
  let [current, sequence, lastSaidMs]: [Run | null, number, number] = [run, after, nowMs()];
  yield 'retry: 2000\n\n';
  while (!signal.aborted && nowMs() < end) {
    for (const event of await reads.listRunEvents(run.id, sequence)) {
      yield frameOf(event);
      if (event.type === 'finished') return;
      [sequence, lastSaidMs] = [event.sequence, nowMs()];
    }
    if (current === null || isOver(current)) return;
    if (nowMs() - lastSaidMs >= stream.heartbeatMs) {
      yield heartbeat;
      [current, lastSaidMs] = [await reads.getRun(run.id), nowMs()];
    }
    await clock.sleep(stream.pollMs, signal).catch(() => undefined);
  }
}
