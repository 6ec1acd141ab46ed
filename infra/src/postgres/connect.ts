import pg from 'pg';
import { superuser } from './initializeCluster.ts';

export const databaseName = 'signpost';

export const urlOf = (port: number, password: string, database = databaseName): string =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;

/** Whether the server answers, and serves the cluster that we mean. Another's server on that port does neither. */
export async function answers(port: number, password: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres'), connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes our database if it is missing; two at once may both try. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`).catch(ignoreDuplicate);
  } finally {
    await client.end();
  }
}

function ignoreDuplicate(error: { code?: string }): void {
  // duplicate_database, or the unique index of the catalogue when both were at it
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}
