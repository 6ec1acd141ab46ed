import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../prisma/migrate.ts';

export interface FreshDatabase {
  url: string;
  /** Ends whoever is still connected. */
  drop(): Promise<void>;
}

/** A database of the test's own on the same server: with all migrations, or empty. */
export async function freshDatabase(serverUrl: string, { migrated = true } = {}): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await asAdmin(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  if (migrated) await migrate(url);
  return { url, drop: () => asAdmin(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function asAdmin(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(serverUrl), { pathname: '/postgres' }).href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
