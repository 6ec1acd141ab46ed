import type { RoomPage, RoomQuery } from '@signpost/contracts';
import type { Database } from '../../database.ts';
import { readRooms } from '../readRooms.ts';
import { splitQuery } from '../words/splitWords.ts';
import { findMatches, type Place } from './findMatches.ts';
import { type MatchClass, matchClasses, type TermGroups } from './matchClasses.ts';
import { type RoomCursor, readRoomCursor, writeRoomCursor } from './roomCursor.ts';
import { facetGroups } from './roomFilter.ts';
import { type WordGroup, wordGroups } from './wordGroups.ts';

/** What the API asks, and who calls us from within may ask besides. */
export interface RoomSearch extends RoomQuery {
  /** Looks for the words in names and addresses alone. */
  inNames?: boolean;
  /** The place to go on from, in place of `after`. */
  from?: Place;
}

/** Words beyond these do not narrow a search any more. */
const mostWords = 8;

/**
 * One page of public rooms. Every word must be found, itself or as the beginning of one; a word that no room has is
 * replaced by those that look like it. Throws `Fault` `bad-cursor`.
 */
export async function searchRooms(database: Database, query: RoomSearch): Promise<RoomPage> {
  const after = startOf(query);
  const wanted = splitQuery(query.q ?? '').slice(0, mostWords);
  const words = wanted.length > 0 ? await wordGroups(database, wanted) : [];
  const corrected = words.flatMap((word) => (word.corrected.length > 0 ? [{ from: word.wanted, to: word.corrected }] : []));
  const hopeless = words.some(({ ids }) => ids.length === 0) || (wanted.length === 0 && (query.q ?? '').trim() !== '');
  const places = hopeless ? [] : await findPage(database, query, words, after);
  const shown = places.slice(0, query.limit);
  const end = places.length > query.limit ? shown.at(-1) : undefined;
  const items = await readRooms(
    database,
    shown.map(({ id }) => id),
  );
  return { items, next: end ? writeRoomCursor(query.order, end) : null, corrected };
}

function startOf({ order, after, from }: RoomSearch): RoomCursor | null {
  if (from) return { ...from, degree: 0 };
  return after === undefined ? null : readRoomCursor(order, after);
}

/** One more than asked for, which tells whether there is a next page. */
async function findPage(
  database: Database,
  query: RoomSearch,
  words: WordGroup[],
  after: RoomCursor | null,
): Promise<RoomCursor[]> {
  const facets = await countFacets(database, facetGroups(query));
  const atMost = Math.min(...[...words, ...facets].map(({ rooms }) => rooms));
  const classes = matchClasses(words, query.order, query.inNames);
  const found: RoomCursor[] = [];
  for (let degree = after?.degree ?? 0; degree < classes.length && found.length <= query.limit; degree += 1) {
    const from = after && after.degree === degree ? after : null;
    const places = await findOne(database, query, {
      match: classes[degree] as MatchClass,
      facets,
      after: from,
      atMost,
      have: found.length,
    });
    found.push(...places.map((place) => ({ ...place, degree })));
  }
  return found;
}

interface Part {
  match: MatchClass;
  facets: TermGroups;
  after: Place | null;
  atMost: number;
  have: number;
}

const findOne = (database: Database, query: RoomSearch, { match, facets, after, atMost, have }: Part): Promise<Place[]> =>
  findMatches(database, {
    match,
    facets,
    after,
    atMost,
    minUsers: query.minUsers ?? 0,
    hideAdult: query.adult === 'hide',
    order: query.order === 'newest' ? 'newest' : 'size',
    limit: query.limit + 1 - have,
  });

/** The filters with how many rooms pass each. */
async function countFacets({ pool }: Database, facets: readonly (readonly number[])[]): Promise<TermGroups> {
  if (facets.length === 0) return [];
  const { rows } = await pool.query<{ term: number; rooms: number }>('SELECT term, rooms FROM room_term WHERE term = ANY ($1)', [
    facets.flat(),
  ]);
  const rooms = new Map(rows.map((row) => [row.term, row.rooms]));
  return facets.map((terms) => ({ terms, rooms: terms.reduce((sum, term) => sum + (rooms.get(term) ?? 0), 0) }));
}
