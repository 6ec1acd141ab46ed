import { type Bits, countCommon, newBits, putBit } from './Bits.ts';
import type { EntrySlots } from './EntrySlots.ts';
import { grown } from './EntrySlots.ts';

/** For each value of a facet, by its number, who has it. */
export class FacetColumns {
  readonly #columns: Bits[] = [];
  readonly #values: (Uint32Array | undefined)[] = [];

  constructor(private readonly slots: EntrySlots) {}

  /** Notes what the entry of that number now has; nothing where it is gone. */
  note(slot: number): void {
    for (const id of this.#values[slot] ?? []) putBit(this.#column(id), slot, false);
    const values = this.slots.at(slot)?.values;
    for (const id of values ?? []) putBit(this.#column(id), slot, true);
    this.#values[slot] = values;
  }

  /** How many of these have it. */
  count(id: number, among: Bits): number {
    return countCommon(this.#column(id), among);
  }

  #column(id: number): Bits {
    const known = this.#columns[id];
    if (known && known.length === this.slots.taken.length) return known;
    const column = known ? grown(known, this.slots.size) : newBits(this.slots.size);
    this.#columns[id] = column;
    return column;
  }
}
