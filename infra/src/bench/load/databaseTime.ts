import pg from 'pg';

export interface Statement {
  sql: string;
  calls: number;
  meanMs: number;
  /** All its calls together. */
  seconds: number;
}

export interface DatabaseTime {
  seconds: number;
  calls: number;
  /** Those that took longest in all. */
  longest: Statement[];
}

const statements = `
SELECT regexp_replace(query, '\\s+', ' ', 'g') AS sql, calls::int AS calls, mean_exec_time AS "meanMs", total_exec_time / 1000 AS seconds
FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) ORDER BY total_exec_time DESC`;

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows;
}

export const forgetDatabaseTime = (url: string): Promise<unknown> => query(url, 'SELECT pg_stat_statements_reset()');

/** What the statements took within the database since the last time that it forgot. */
export async function databaseTime(url: string, most: number): Promise<DatabaseTime> {
  const all = await query<Statement>(url, statements);
  const sum = (of: (one: Statement) => number) => all.reduce((total, one) => total + of(one), 0);
  const longest = all.slice(0, most).map((one) => ({ ...one, sql: one.sql.trim().slice(0, 110) }));
  return { seconds: sum(({ seconds }) => seconds), calls: sum(({ calls }) => calls), longest };
}
