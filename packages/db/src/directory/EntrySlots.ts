import { type Bits, newBits, putBit } from './Bits.ts';
import type { DirectoryEntry } from './DirectoryEntry.ts';

/** Gives each entry a small number for as long as it is on the list, and remembers which numbers changed. */
export class EntrySlots {
  /** Numbers are below this; it only grows, by whole words. */
  size = 1024;
  /** The numbers that are taken. */
  taken: Bits = newBits(this.size);
  readonly #entries: (DirectoryEntry | undefined)[] = [];
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  #changes: number[] = [];
  /** How many changes were forgotten before the first that is kept. */
  #forgotten = 0;

  at(slot: number): DirectoryEntry | undefined {
    return this.#entries[slot];
  }

  /** So many changes there were so far. */
  get moment(): number {
    return this.#forgotten + this.#changes.length;
  }

  /** The numbers that changed since, each once; `null` where that is forgotten or so many that all may as well be looked at. */
  changedSince(moment: number): ReadonlySet<number> | null {
    const from = moment - this.#forgotten;
    if (from < 0 || this.#changes.length - from > this.#slots.size / 4) return null;
    return new Set(this.#changes.slice(from));
  }

  /** The number of the entry that now is there in place of the one before. */
  put(domain: string, entry: DirectoryEntry): number {
    const slot = this.#slots.get(domain) ?? this.#free.pop() ?? this.#entries.length;
    this.#slots.set(domain, slot);
    this.#entries[slot] = entry;
    if (slot >= this.size) this.#grow();
    this.#note(slot, true);
    return slot;
  }

  /** The number that is free now; `null` where it was not on the list. */
  remove(domain: string): number | null {
    const slot = this.#slots.get(domain);
    if (slot === undefined) return null;
    this.#slots.delete(domain);
    this.#entries[slot] = undefined;
    this.#free.push(slot);
    this.#note(slot, false);
    return slot;
  }

  #note(slot: number, isTaken: boolean): void {
    putBit(this.taken, slot, isTaken);
    this.#changes.push(slot);
    if (this.#changes.length <= 2 * this.size) return;
    this.#forgotten += this.size;
    this.#changes = this.#changes.slice(this.size);
  }

  #grow(): void {
    this.size *= 2;
    this.taken = grown(this.taken, this.size);
  }
}

export function grown(bits: Bits, size: number): Bits {
  const larger = newBits(size);
  larger.set(bits);
  return larger;
}
