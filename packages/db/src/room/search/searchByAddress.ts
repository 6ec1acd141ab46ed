import type { Room } from '@signpost/contracts';
import type { Database } from '../../database.ts';
import { readRooms } from '../readRooms.ts';
import { splitQuery } from '../words/splitWords.ts';
import { readSpread } from './layers.ts';
import { matchClasses } from './matchClasses.ts';
import { matchConditions } from './matchConditions.ts';
import { SqlWriter } from './SqlWriter.ts';
import { type WordGroup, wordGroups } from './wordGroups.ts';

export interface AddressSearch {
  keywords: readonly string[];
  /** Looks for the words in names and addresses alone. */
  inNames: boolean;
  minUsers: number;
  /** Rooms beyond this address; empty for the first page. */
  after: string;
  limit: number;
}

/** So few are gathered from the inverted index and sorted. */
const fewRooms = 6000;
const steps = 8000;

/**
 * Rooms with all keywords in the order of their addresses, so that pages neither repeat nor leave out a room that stays.
 * Those for adults are left out.
 */
export async function searchByAddress(database: Database, query: AddressSearch): Promise<Room[]> {
  const wanted = splitQuery(query.keywords.join(' '));
  const words = wanted.length > 0 ? await wordGroups(database, wanted) : [];
  if (words.length === 0 || words.some(({ ids }) => ids.length === 0)) return [];
  const { all } = await readSpread(database, []);
  return readRooms(database, await findIds(database, { words, all }, query));
}

interface Wanted {
  words: readonly WordGroup[];
  /** How many rooms there are. */
  all: number;
}

/** Common words are met soon on a walk along the addresses. */
async function findIds(database: Database, wanted: Wanted, query: AddressSearch): Promise<number[]> {
  if (Math.min(...wanted.words.map(({ rooms }) => rooms)) > fewRooms) {
    const near = await ask(database, wanted, query, walked);
    if (near.length === query.limit) return near;
  }
  return ask(database, wanted, query, gathered);
}

interface Parts {
  conditions: string;
  places: string;
  limit: string;
}

const walked = ({ conditions, places, limit }: Parts) =>
  `SELECT id FROM (SELECT id, address, adult, terms FROM room JOIN room_search USING (id) WHERE ${places} ORDER BY address LIMIT ${steps}) AS first
   WHERE ${conditions} ORDER BY address LIMIT ${limit}`;

const gathered = ({ conditions, places, limit }: Parts) =>
  `WITH found AS MATERIALIZED (SELECT id, size FROM room_search WHERE ${conditions})
   SELECT id FROM found JOIN room USING (id) WHERE ${places} ORDER BY address LIMIT ${limit}`;

async function ask(
  { pool }: Database,
  { words, all }: Wanted,
  { inNames, after, minUsers, limit }: AddressSearch,
  write: (parts: Parts) => string,
): Promise<number[]> {
  const writer = new SqlWriter();
  const match = { groups: matchClasses(words, 'newest', inNames)[0]?.groups ?? [], except: [] };
  const parts: Parts = {
    conditions: matchConditions({ match, facets: [], hideAdult: true, all }, writer),
    places: `address > ${writer.value(after)} AND size >= ${writer.value(minUsers)}`,
    limit: writer.value(limit),
  };
  return (await pool.query<{ id: number }>(write(parts), writer.values)).rows.map(({ id }) => id);
}
