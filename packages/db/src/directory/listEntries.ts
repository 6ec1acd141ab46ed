import { filtersOf, isStale, type ProviderPage, type ProviderQuery, type ProviderRow, passes } from '@signpost/contracts';
import { readCursor, writeCursor } from '../provider/cursor.ts';
import type { DirectoryEntry } from './DirectoryEntry.ts';
import { comparePlaces, type Placed, placeOf } from './entryOrder.ts';

type Subject = DirectoryEntry['subject'];

/**
 * One page of the list. `total` counts all that match; `next` leads to the page after. Throws `Fault` `bad-cursor`.
 */
export function listEntries(entries: Iterable<DirectoryEntry>, query: ProviderQuery, now: Date): ProviderPage {
  const filters = filtersOf(query);
  const found: (Placed & { subject: Subject })[] = [];
  for (const { subject } of entries) {
    if (filters.every((name) => passes(subject, name, query))) found.push({ ...placeOf(query, subject), subject });
  }
  const compare = comparePlaces(query);
  const after = query.after === undefined ? null : readCursor(query, query.after);
  const rest = (after === null ? found : found.filter((place) => compare(place, after) > 0)).sort(compare);
  const shown = rest.slice(0, query.limit);
  const end = rest.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ subject }) => rowAt(subject, now)),
    total: found.length,
    next: end ? writeCursor(query, { key: end.key, domain: end.domain }) : null,
  };
}

/** A subject is replaced as a whole when it changes, so that its row stays good for as long as it does. */
const rows = new WeakMap<Subject, ProviderRow>();

/** The row as it stands now: the same object for the same subject, until it turns stale. */
export function rowAt(subject: Subject, now: Date): ProviderRow {
  const stale = isStale(subject.observedAt, now);
  const known = rows.get(subject);
  if (known?.stale === stale) return known;
  const { facts: _facts, ...rest } = subject;
  const row = { ...rest, stale };
  rows.set(subject, row);
  return row;
}
