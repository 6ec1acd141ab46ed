import type { Database } from '../../database.ts';
import type { MatchClass, TermGroups } from './matchClasses.ts';
import { matchConditions } from './matchConditions.ts';
import { SqlWriter } from './SqlWriter.ts';

/** A room's place in the order. */
export interface Place {
  size: number;
  id: number;
}

/** Which rooms, in which order, from where on. */
export interface MatchQuery {
  match: MatchClass;
  facets: TermGroups;
  minUsers: number;
  hideAdult: boolean;
  order: 'size' | 'newest';
  after: Place | null;
  limit: number;
  /** At most so many rooms match. */
  atMost: number;
}

/** So few are gathered from the inverted index and sorted. */
const fewRooms = 6000;
/** Steps of a walk along the order, and how many finds in the first make the second worth while. */
const firstSteps = 2000;
const moreSteps = 16_000;
const worthGoingOn = 3;

/**
 * The first rooms that match. Rare matches are gathered from the inverted index and sorted; common ones are met soon on
 * a walk along the order. Which of the two is cheaper is known from the counts of terms, or else from the first steps.
 */
export async function findMatches(database: Database, query: MatchQuery): Promise<Place[]> {
  if (query.atMost === 0) return [];
  if (query.atMost <= fewRooms) return gather(database, query);
  const first = await walk(database, query, firstSteps);
  if (first.length >= query.limit) return first;
  if (first.length >= worthGoingOn) {
    const more = await walk(database, query, moreSteps);
    if (more.length >= query.limit) return more;
  }
  return gather(database, query);
}

const sorted = { size: 'size DESC, id DESC', newest: 'id DESC' } as const;

async function walk({ pool }: Database, query: MatchQuery, steps: number): Promise<Place[]> {
  const writer = new SqlWriter();
  const places = placeConditions(query, writer);
  const conditions = matchConditions(query, writer);
  const { rows } = await pool.query<Place>(
    `SELECT id, size FROM (SELECT id, size, adult, terms FROM room_search WHERE ${places} ORDER BY ${sorted[query.order]} LIMIT ${steps}) AS first
     WHERE ${conditions} ORDER BY ${sorted[query.order]} LIMIT ${writer.value(query.limit)}`,
    writer.values,
  );
  return rows;
}

async function gather({ pool }: Database, query: MatchQuery): Promise<Place[]> {
  const writer = new SqlWriter();
  const conditions = `${matchConditions(query, writer)} AND ${placeConditions(query, writer)}`;
  const { rows } = await pool.query<Place>(
    `WITH found AS MATERIALIZED (SELECT id, size FROM room_search WHERE ${conditions})
     SELECT id, size FROM found ORDER BY ${sorted[query.order]} LIMIT ${writer.value(query.limit)}`,
    writer.values,
  );
  return rows;
}

function placeConditions({ after, order, minUsers }: MatchQuery, writer: SqlWriter): string {
  const parts = [
    ...(after && order === 'size' ? [`(size, id) < (${writer.value(after.size)}, ${writer.value(after.id)})`] : []),
    ...(after && order === 'newest' ? [`id < ${writer.value(after.id)}`] : []),
    ...(minUsers > 0 ? [`size >= ${writer.value(minUsers)}`] : []),
  ];
  return parts.join(' AND ') || 'true';
}
