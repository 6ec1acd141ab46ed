import type { Database } from '../../database.ts';
import { blockOf, blockTerm, firstOf, sizeTermsUpTo } from './facets.ts';
import type { Place } from './findMatches.ts';
import type { TermGroups } from './matchClasses.ts';
import type { Layer } from './strata.ts';

/** What is known of how rooms spread, from their counted terms. */
export interface Spread {
  all: number;
  /** The number of the newest room. */
  newest: number;
  sizes: ReadonlyMap<number, number>;
  facets: TermGroups;
}

interface Counted {
  term: number;
  rooms: number;
}

const countTerms = `
SELECT term, rooms FROM room_term WHERE term = ANY ($1)
UNION ALL (SELECT 0, id FROM room_search ORDER BY id DESC LIMIT 1)`;

/** Counts the filters and the size classes in one go. */
export async function readSpread({ pool }: Database, facets: readonly (readonly number[])[]): Promise<Spread> {
  const sizes = sizeTermsUpTo(null);
  const { rows } = await pool.query<Counted>({
    name: 'room-terms',
    text: countTerms,
    values: [[...facets.flat(), ...sizes]],
  });
  const counts = new Map(rows.map(({ term, rooms }) => [term, rooms]));
  const roomsOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + (counts.get(term) ?? 0), 0);
  return {
    all: roomsOf(sizes),
    newest: counts.get(0) ?? 0,
    sizes: counts,
    facets: facets.map((terms) => ({ terms, rooms: roomsOf(terms) })),
  };
}

/** Size classes or ages in their order, from the place on where the page begins. */
export function layersOf({ all, newest, sizes }: Spread, order: 'size' | 'newest', after: Place | null): Layer[] {
  if (order === 'size') return sizeTermsUpTo(after?.size ?? null).map((term) => ({ term, rooms: sizes.get(term) ?? 0 }));
  const from = after?.id ?? newest;
  const last = blockOf(from);
  // rooms that are gone leave gaps; they are taken to be spread evenly
  const density = all / Math.max(1, newest);
  return Array.from({ length: last + 1 }, (_, index) => ({
    term: blockTerm(last - index),
    rooms: density * (index === 0 ? from - firstOf(last) + 1 : firstOf(1)),
  }));
}
