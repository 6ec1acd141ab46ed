import { readdir } from 'node:fs/promises';
import type { Readiness } from '@signpost/contracts';
import type { Database } from '@signpost/db';

const migrationsFolder = new URL('../../../prisma/migrations/', import.meta.url);
const finished = 'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null';

/** Whether the database answers, and whether it has every migration that this version of the code brings. */
export async function readReadiness({ pool }: Pick<Database, 'pool'>): Promise<Readiness> {
  const applied = await pool.query<{ name: string }>(finished).catch(() => null);
  const database = applied !== null || (await pool.query('select 1').then(Boolean, () => false));
  const names = new Set(applied?.rows.map(({ name }) => name));
  const migrations = (await migrationNames()).every((name) => names.has(name));
  return { ready: database && migrations, database, migrations };
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
