import type { Database } from '../../database.ts';
import { blockOf, blockTerm, sizeTermsUpTo } from './facets.ts';
import type { Place } from './findMatches.ts';
import type { TermGroups } from './matchClasses.ts';
import type { Layer } from './strata.ts';

/** What is known of how rooms spread, from their counted terms. */
export interface Spread {
  all: number;
  /** Size classes or ages in the order asked for, from the place on where the page begins. */
  layers: Layer[];
  facets: TermGroups;
}

interface Counted {
  term: number;
  rooms: number;
}

const countTerms = `
SELECT term, rooms FROM room_term WHERE term = ANY ($1)
UNION ALL (SELECT 0, id FROM room_search ORDER BY id DESC LIMIT 1)`;

/** Counts the filters and the layers of an order in one go. */
export async function readSpread(
  { pool }: Database,
  order: 'size' | 'newest',
  after: Place | null,
  facets: readonly (readonly number[])[],
): Promise<Spread> {
  const sizes = sizeTermsUpTo(null);
  const { rows } = await pool.query<Counted>(countTerms, [[...facets.flat(), ...sizes]]);
  const counts = new Map(rows.map(({ term, rooms }) => [term, rooms]));
  const roomsOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + (counts.get(term) ?? 0), 0);
  const all = roomsOf(sizes);
  const newest = counts.get(0) ?? 0;
  const layers =
    order === 'size'
      ? sizeTermsUpTo(after?.size ?? null).map((term) => ({ term, rooms: counts.get(term) ?? 0 }))
      : agesOf(newest, after?.id ?? newest, all);
  return { all, layers, facets: facets.map((terms) => ({ terms, rooms: roomsOf(terms) })) };
}

/** Rooms that are gone leave gaps; they are taken to be spread evenly. */
function agesOf(newest: number, from: number, all: number): Layer[] {
  const [last, blocks] = [blockOf(from), blockOf(newest) + 1];
  return Array.from({ length: last + 1 }, (_, index) => ({ term: blockTerm(last - index), rooms: all / blocks }));
}
