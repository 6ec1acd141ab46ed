import type { RoomPage, RoomQuery } from '@signpost/contracts';
import type { Database } from '../../database.ts';
import { readRooms } from '../readRooms.ts';
import { splitQuery } from '../words/splitWords.ts';
import { findMatches, type Place } from './findMatches.ts';
import { findRanked } from './findRanked.ts';
import { layersOf, readSpread, type Spread } from './layers.ts';
import { type MatchClass, matchClasses } from './matchClasses.ts';
import { type RoomCursor, readRoomCursor, writeRoomCursor } from './roomCursor.ts';
import { facetGroups } from './roomFilter.ts';
import { expectedMatches, strata } from './strata.ts';
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
  const [words, spread] = await Promise.all([
    wanted.length > 0 ? wordGroups(database, wanted) : [],
    readSpread(database, facetGroups(query)),
  ]);
  const corrected = words.flatMap((word) => (word.corrected.length > 0 ? [{ from: word.wanted, to: word.corrected }] : []));
  const hopeless = words.some(({ ids }) => ids.length === 0) || (wanted.length === 0 && (query.q ?? '').trim() !== '');
  const places = hopeless ? [] : await findPage(database, query, { words, spread, after });
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
  { words, spread, after }: { words: readonly WordGroup[]; spread: Spread; after: RoomCursor | null },
): Promise<RoomCursor[]> {
  const classes = matchClasses(words, query.order, query.inNames);
  if (areFew(classes, spread)) return findRanked(database, { ...boundsOf(query), ...spread, classes, after });
  const found: RoomCursor[] = [];
  for (let degree = after?.degree ?? 0; degree < classes.length && found.length <= query.limit; degree += 1) {
    const from = after && after.degree === degree ? after : null;
    const places = await findOne(database, query, classes[degree] as MatchClass, spread, from, found.length);
    found.push(...places.map((place) => ({ ...place, degree })));
  }
  return found;
}

/** So few matches are read and sorted at once, if not by mere chance more of them are there. */
const [fewExpected, fewAtMost] = [1500, 8000];

function areFew(classes: readonly MatchClass[], { all, facets }: Spread): boolean {
  const groups = [...(classes.at(-1)?.groups ?? []), ...facets];
  const atMost = Math.min(...groups.map(({ rooms }) => rooms));
  return classes.length > 1 && atMost <= fewAtMost && expectedMatches({ all, groups }) <= fewExpected;
}

const boundsOf = ({ minUsers, adult, limit }: RoomSearch) => ({
  minUsers: minUsers ?? 0,
  hideAdult: adult === 'hide',
  limit: limit + 1,
});

function findOne(
  database: Database,
  query: RoomSearch,
  match: MatchClass,
  spread: Spread,
  after: Place | null,
  have: number,
): Promise<Place[]> {
  const { all, facets } = spread;
  const limit = query.limit + 1 - have;
  const order = query.order === 'newest' ? 'newest' : 'size';
  const groups = [...match.groups, ...facets];
  return findMatches(database, {
    ...boundsOf(query),
    match,
    facets,
    after,
    limit,
    strata: strata(layersOf(spread, order, after), { all, groups, limit }),
    all,
    atMost: Math.min(...groups.map(({ rooms }) => rooms)),
    order,
  });
}
