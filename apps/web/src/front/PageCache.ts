import type { KeepingTime } from './keepingTime.ts';
import type { RenderedPage } from './RenderedPage.ts';

interface Kept extends KeepingTime {
  page: RenderedPage;
  at: number;
}

export interface Found {
  page: RenderedPage;
  ageMs: number;
  /** True once it should be made anew. */
  aging: boolean;
}

/** What an entry costs beside its body. */
const overheadBytes = 1000;

/** Pages by address, the longest unused given up first where they would take more than `mostBytes`. */
export class PageCache {
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;

  constructor(private readonly options: { mostBytes: number; now: () => number }) {}

  get bytes(): number {
    return this.#bytes;
  }

  find(key: string): Found | null {
    const kept = this.#pages.get(key);
    if (!kept) return null;
    const ageMs = this.options.now() - kept.at;
    if (ageMs >= kept.keptMs) {
      this.#drop(key);
      return null;
    }
    this.#pages.delete(key);
    this.#pages.set(key, kept);
    return { page: kept.page, ageMs, aging: ageMs >= kept.freshMs };
  }

  keep(key: string, page: RenderedPage, time: KeepingTime): void {
    this.#drop(key);
    if (costOf(key, page) > this.options.mostBytes) return;
    this.#pages.set(key, { page, at: this.options.now(), ...time });
    this.#bytes += costOf(key, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.options.mostBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const kept = this.#pages.get(key);
    if (!kept) return;
    this.#bytes -= costOf(key, kept.page);
    this.#pages.delete(key);
  }
}

const costOf = (key: string, { heldBytes }: RenderedPage): number => heldBytes + key.length * 2 + overheadBytes;
