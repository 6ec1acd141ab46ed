import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenRun } from './plan.ts';
import type { Stage } from './Stage.ts';

const everyMs = 200;

/** Times, for many interruptions in a row, how soon each interrupted run tells something more. */
export class ResumeWatch {
  readonly #stage: Stage;
  readonly #waiting = new Map<string, { events: number; since: number }>();
  readonly #stopping = new AbortController();
  readonly #watching: Promise<void>;
  #slowestMs = 0;
  #seen = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#watching = this.#watch();
  }

  /** These are interrupted now; one that waits already goes on waiting since the first time. */
  note(runs: readonly OpenRun[]): void {
    for (const { id, events } of runs) {
      if (this.#waiting.has(id)) continue;
      this.#seen += 1;
      this.#waiting.set(id, { events, since: performance.now() });
    }
  }

  /** Interruptions so far. */
  get interrupted(): number {
    return this.#seen;
  }

  /** Waits for the last of them; gives the slowest, or `null` when one never came. */
  async end(patienceMs: number): Promise<number | null> {
    for (const until = performance.now() + patienceMs; this.#waiting.size > 0 && performance.now() < until; )
      await sleep(everyMs);
    this.#stopping.abort();
    await this.#watching;
    return this.#waiting.size > 0 ? null : Math.round(this.#slowestMs);
  }

  async #watch(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#look().catch(() => undefined);
      await sleep(everyMs);
    }
  }

  async #look(): Promise<void> {
    const { rows } = await this.#stage.database.pool.query<{ id: string; events: number; over: boolean }>(
      `SELECT id, event_count AS events, status NOT IN ('queued', 'running') AS over FROM run WHERE id = ANY ($1)`,
      [[...this.#waiting.keys()]],
    );
    for (const { id, events, over } of rows) {
      const noted = this.#waiting.get(id);
      if (!noted || !(over || events > noted.events)) continue;
      this.#waiting.delete(id);
      this.#slowestMs = Math.max(this.#slowestMs, performance.now() - noted.since);
    }
  }
}
