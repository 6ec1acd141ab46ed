import type { Clock } from '@signpost/contracts';

/** Keeps at most `maxEntries` values, each for `ttlMs`; the longest unused goes first. */
export class BoundedCache<V> {
  readonly #entries = new Map<string, { value: V; until: number }>();

  constructor(private readonly options: { clock: Pick<Clock, 'now'>; maxEntries: number; ttlMs: number }) {}

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    if (entry.until <= this.#now()) return undefined;
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: this.#now() + this.options.ttlMs });
    const oldest = this.#entries.size > this.options.maxEntries ? this.#entries.keys().next() : undefined;
    if (oldest && !oldest.done) this.#entries.delete(oldest.value);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  #now(): number {
    return this.options.clock.now().getTime();
  }
}
