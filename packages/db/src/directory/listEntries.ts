import { filtersOf, freshUntilMs, type ProviderPage, type ProviderQuery, type ProviderRow } from '@signpost/contracts';
import { readCursor, writeCursor } from '../provider/cursor.ts';
import { type Bits, commonOf, countCommon, hasBit } from './Bits.ts';
import type { DirectoryEntry } from './DirectoryEntry.ts';
import type { DirectoryIndex } from './DirectoryIndex.ts';
import { comparePlaces, type Placed } from './entryOrder.ts';
import type { PlacedSlot } from './SortedSlots.ts';

type Subject = DirectoryEntry['subject'];

/**
 * One page of the list. `total` counts all that match; `next` leads to the page after. Throws `Fault` `bad-cursor`.
 */
export function listEntries({ slots, filters, sorted }: DirectoryIndex, query: ProviderQuery, now: Date): ProviderPage {
  const found = commonOf(
    slots.taken,
    filtersOf(query).map((name) => filters.of(name, query)),
  );
  const after = query.after === undefined ? null : readCursor(query, query.after);
  const order = sorted.by(query);
  const places = firstOf(order, found, after === null ? 0 : firstAfter(order, after, query), query.limit + 1);
  const shown = places.slice(0, query.limit);
  const end = places.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.flatMap(({ slot }) => slots.at(slot) ?? []).map(({ subject }) => rowAt(subject, now)),
    total: countCommon(found, found),
    next: end ? writeCursor(query, { key: end.key, domain: end.domain }) : null,
  };
}

function firstOf(order: readonly PlacedSlot[], among: Bits, from: number, count: number): PlacedSlot[] {
  const first: PlacedSlot[] = [];
  for (let index = from; index < order.length && first.length < count; index += 1) {
    const place = order[index] as PlacedSlot;
    if (hasBit(among, place.slot)) first.push(place);
  }
  return first;
}

/** Where the places beyond that one begin. */
function firstAfter(order: readonly PlacedSlot[], after: Placed, query: ProviderQuery): number {
  const compare = comparePlaces(query);
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle] as PlacedSlot, after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A subject is replaced as a whole when it changes, so that its row stays good for as long as it does. */
const rows = new WeakMap<Subject, { row: ProviderRow; freshUntil: number }>();

/** The row as it stands now: the same object for the same subject, until it turns stale. */
export function rowAt(subject: Subject, now: Date): ProviderRow {
  const known = rows.get(subject);
  const freshUntil = known?.freshUntil ?? freshUntilMs(subject.observedAt);
  const stale = now.getTime() > freshUntil;
  if (known?.row.stale === stale) return known.row;
  const { facts: _facts, ...rest } = subject;
  const row = { ...rest, stale };
  rows.set(subject, { row, freshUntil });
  return row;
}
