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
export async function* runEventFrames(deps: ApiDeps, runId: string, after: number, signal: AbortSignal): AsyncGenerator<string> {
  const { reads, clock, stream } = deps;
  const nowMs = () => clock.now().getTime();
  const end = nowMs() + stream.maxMs;
  let [sequence, lastSaidMs] = [after, nowMs()];
  yield 'retry: 2000\n\n';
  while (!signal.aborted && nowMs() < end) {
    const ended = isOver((await reads.getRun(runId)) ?? { status: 'cancelled' });
    for (const event of await reads.listRunEvents(runId, sequence)) {
      yield frameOf(event);
      if (event.type === 'finished') return;
      [sequence, lastSaidMs] = [event.sequence, nowMs()];
    }
    if (ended) return;
    if (nowMs() - lastSaidMs >= stream.heartbeatMs) {
      yield heartbeat;
      lastSaidMs = nowMs();
    }
    await clock.sleep(stream.pollMs, signal).catch(() => undefined);
  }
}
