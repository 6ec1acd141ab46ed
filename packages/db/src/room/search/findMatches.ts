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
  /** How many rooms there are, and how many match at most. */
  all: number;
  atMost: number;
  /** Beginnings of the order, each within the next. */
  strata: readonly TermGroup[];
}

/** So many matches are read to be sorted, before a walk along the order is tried. */
const manyMatches = 6000;
/** Steps of that walk. */
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
    if (first.places.length >= query.limit) return first.places;
  }
  const everywhere = await gather(database, query, null, manyMatches);
  if (everywhere.matches < manyMatches) return everywhere.places;
  const near = await walk(database, query, steps);
  return near.length >= query.limit ? near : (await gather(database, query, null)).places;
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

interface Gathered {
  places: Place[];
  /** How many were found, `most` at most. */
  matches: number;
}

/** With `most`, what comes beyond so many matches is not even read: the places are then any ones. */
async function gather({ pool }: Database, query: MatchQuery, stratum: TermGroup | null, most?: number): Promise<Gathered> {
  const writer = new SqlWriter();
  const within = stratum ? { ...query, facets: [...query.facets, stratum] } : query;
  const conditions = `${matchConditions(within, writer)} AND ${placeConditions(query, writer)}`;
  const { rows } = await pool.query<Place & { matches: number }>(
    `WITH found AS MATERIALIZED (SELECT id, size FROM room_search WHERE ${conditions}${most === undefined ? '' : ` LIMIT ${most}`})
     SELECT id, size, (SELECT count(*)::int FROM found) AS matches FROM found
     ORDER BY ${sorted[query.order]} LIMIT ${writer.value(query.limit)}`,
    writer.values,
  );
  return { places: rows.map(({ id, size }) => ({ id, size })), matches: rows[0]?.matches ?? 0 };
}

function placeConditions({ after, order, minUsers }: MatchQuery, writer: SqlWriter): string {
  const parts = [
    ...(after && order === 'size' ? [`(size, id) < (${writer.value(after.size)}, ${writer.value(after.id)})`] : []),
    ...(after && order === 'newest' ? [`id < ${writer.value(after.id)}`] : []),
    ...(minUsers > 0 ? [`size >= ${writer.value(minUsers)}`] : []),
  ];
  return parts.join(' AND ') || 'true';
}
