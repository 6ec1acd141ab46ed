import type { Database } from '../../database.ts';
import type { MatchClass, TermGroups } from './matchClasses.ts';
import { matchConditions, termConditions } from './matchConditions.ts';
import type { RoomCursor } from './roomCursor.ts';
import { SqlWriter } from './SqlWriter.ts';

export interface RankedQuery {
  /** Each within the next. */
  classes: readonly MatchClass[];
  facets: TermGroups;
  minUsers: number;
  hideAdult: boolean;
  after: RoomCursor | null;
  limit: number;
  /** How many rooms there are. */
  all: number;
}

/** The first rooms by relevance, where so few match that all of them can be read and sorted at once. */
export async function findRanked({ pool }: Database, query: RankedQuery): Promise<RoomCursor[]> {
  const { classes, facets, minUsers, hideAdult, after, limit, all } = query;
  const writer = new SqlWriter();
  const last = classes.length - 1;
  const match = { groups: classes[last]?.groups ?? [], except: [] };
  const degrees = classes
    .slice(0, last)
    .map(({ groups }, degree) => `WHEN ${termConditions(groups, writer).join(' AND ') || 'true'} THEN ${degree}`);
  const conditions = matchConditions({ match, facets, hideAdult, all }, writer);
  const place = after && [after.degree, -after.size, -after.id].map((number) => writer.value(number)).join(', ');
  const { rows } = await pool.query<RoomCursor>(
    `WITH found AS MATERIALIZED (SELECT id, size, CASE ${degrees.join(' ')} ELSE ${last} END AS degree FROM room_search
     WHERE ${conditions} AND size >= ${writer.value(minUsers)})
     SELECT id, size, degree FROM found WHERE ${place ? `(degree, -size, -id) > (${place})` : 'true'}
     ORDER BY degree, size DESC, id DESC LIMIT ${writer.value(limit)}`,
    writer.values,
  );
  return rows;
}
