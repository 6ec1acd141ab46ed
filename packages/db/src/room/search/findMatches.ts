import type { Database } from '../../database.ts';
import type { MatchClass, TermGroup, TermGroups } from './matchClasses.ts';
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
  /** Beginnings of the order, each within the next. */
  strata: readonly TermGroup[];
}

/** So few are gathered from everywhere and sorted. */
const fewRooms = 6000;
/** Steps of a walk along the order, where the beginnings of the order held too little. */
const steps = 16_000;

/**
 * The first rooms that match. They are gathered from the inverted index, within the first size classes or ages alone
 * where those are likely to hold enough. Where all rooms are asked for, the order is simply walked along.
 */
export async function findMatches(database: Database, query: MatchQuery): Promise<Place[]> {
  if (query.atMost === 0) return [];
  if (query.match.groups.length + query.facets.length === 0) return walk(database, query);
  for (const stratum of query.strata) {
    const first = await gather(database, query, stratum);
    if (first.length >= query.limit) return first;
  }
  if (query.atMost > fewRooms && query.strata.length > 0) {
    const near = await walk(database, query, steps);
    if (near.length >= query.limit) return near;
  }
  return gather(database, query, null);
}

const sorted = { size: 'size DESC, id DESC', newest: 'id DESC' } as const;

async function walk({ pool }: Database, query: MatchQuery, most?: number): Promise<Place[]> {
  const writer = new SqlWriter();
  const places = placeConditions(query, writer);
  const conditions = matchConditions(query, writer);
  const walked = `FROM room_search WHERE ${places} ORDER BY ${sorted[query.order]}`;
  const from = most === undefined ? '' : `FROM (SELECT id, size, adult, terms ${walked} LIMIT ${most}) AS first`;
  const limit = writer.value(query.limit);
  const { rows } = await pool.query<Place>(
    most === undefined
      ? `SELECT id, size FROM room_search WHERE ${places} AND ${conditions} ORDER BY ${sorted[query.order]} LIMIT ${limit}`
      : `SELECT id, size ${from} WHERE ${conditions} ORDER BY ${sorted[query.order]} LIMIT ${limit}`,
    writer.values,
  );
  return rows;
}

async function gather({ pool }: Database, query: MatchQuery, stratum: TermGroup | null): Promise<Place[]> {
  const writer = new SqlWriter();
  const within = stratum ? { ...query, facets: [...query.facets, stratum] } : query;
  const conditions = `${matchConditions(within, writer)} AND ${placeConditions(query, writer)}`;
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
