import type { ProviderQuery } from '@signpost/contracts';
import type { EntrySlots } from './EntrySlots.ts';
import { comparePlaces, type Placed, placeOf } from './entryOrder.ts';
import { all } from './FilterSets.ts';

/** An entry's number with its place. */
export interface PlacedSlot extends Placed {
  slot: number;
}
type Sorting = Pick<ProviderQuery, 'sort' | 'order'>;
interface Kept {
  places: PlacedSlot[];
  /** All changes before this one are in. */
  moment: number;
}

/** The list in each order that was asked for; those who changed are taken out and put in again. */
export class SortedSlots {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly slots: EntrySlots) {}

  by({ sort, order }: Sorting): readonly PlacedSlot[] {
    const key = `${sort} ${order}`;
    const known = this.#kept.get(key);
    const changed = known ? this.slots.changedSince(known.moment) : null;
    const places = known && changed ? this.#moved(known.places, changed, { sort, order }) : this.#sorted({ sort, order });
    this.#kept.set(key, { places, moment: this.slots.moment });
    return places;
  }

  #sorted(sorting: Sorting, slots: Iterable<number> = all(this.slots.size)): PlacedSlot[] {
    const places: PlacedSlot[] = [];
    for (const slot of slots) {
      const entry = this.slots.at(slot);
      if (entry) places.push({ ...placeOf(sorting, entry.subject), slot });
    }
    return places.sort(comparePlaces(sorting));
  }

  #moved(places: PlacedSlot[], changed: ReadonlySet<number>, sorting: Sorting): PlacedSlot[] {
    if (changed.size === 0) return places;
    const staying = places.filter(({ slot }) => !changed.has(slot));
    return merged(staying, this.#sorted(sorting, changed), comparePlaces(sorting));
  }
}

/** Two sorted lists as one. */
function merged<T>(many: readonly T[], few: readonly T[], compare: (a: T, b: T) => number): T[] {
  const whole: T[] = [];
  let next = 0;
  for (const one of many) {
    for (; next < few.length && compare(few[next] as T, one) < 0; next += 1) whole.push(few[next] as T);
    whole.push(one);
  }
  return [...whole, ...few.slice(next)];
}
