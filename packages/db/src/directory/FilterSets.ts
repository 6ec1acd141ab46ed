import { type FilterName, type ProviderQuery, passes, providerQuerySchema } from '@signpost/contracts';
import { type Bits, newBits, putBit } from './Bits.ts';
import type { EntrySlots } from './EntrySlots.ts';

interface Kept {
  bits: Bits;
  /** All changes before this one are in. */
  moment: number;
}

const blank = providerQuerySchema.parse({});
const mostKept = 300;

/** Whom each filter lets pass: found out once for what is asked, then again for those who changed alone. */
export class FilterSets {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly slots: EntrySlots) {}

  of(name: FilterName, asked: ProviderQuery): Bits {
    const query = onlyOf(name, asked);
    const key = JSON.stringify([name, query[name], query.answer, query.likely]);
    const known = this.#kept.get(key);
    const changed = known && known.bits.length === this.slots.taken.length ? this.slots.changedSince(known.moment) : null;
    const bits = known && changed ? known.bits : newBits(this.slots.size);
    for (const slot of changed ?? all(this.slots.size)) {
      const entry = this.slots.at(slot);
      putBit(bits, slot, entry !== undefined && passes(entry.subject, name, query));
    }
    this.#keep(key, { bits, moment: this.slots.moment });
    return bits;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.size > mostKept ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** A filter looks at its own value and at those that say how to take it, so that what is kept serves every query with these. */
const onlyOf = (name: FilterName, { [name]: value, answer, likely }: ProviderQuery): ProviderQuery => ({
  ...blank,
  [name]: value,
  ...(answer === undefined ? {} : { answer }),
  ...(likely === undefined ? {} : { likely }),
});

export function* all(size: number): Iterable<number> {
  for (let slot = 0; slot < size; slot += 1) yield slot;
}
