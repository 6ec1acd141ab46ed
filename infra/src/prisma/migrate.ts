import { randomUUID } from 'node:crypto';
import { Fault } from '@signpost/contracts';
import pg from 'pg';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { type MigrationFile, readMigrations } from './migrationFiles.ts';

/** The advisory lock that `prisma migrate` takes too, so that neither gets in the other's way. */
const prismaLock = 72_707_369;

const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations that the database lacks and gives their names. Keeps Prisma's own books, so that its commands
 * go on working; many may call it at once. Throws `Fault` `migration-failed`, `migration-edited` or
 * `migration-unknown`.
 */
export async function migrate(databaseUrl: string, folder = `${repositoryRoot}/prisma/migrations`): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    await client.query(bookkeeping);
    const missing = await findMissing(client, readMigrations(folder));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

async function findMissing(client: pg.Client, files: MigrationFile[]): Promise<MigrationFile[]> {
  const { rows } = await client.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  for (const row of rows) checkApplied(row, files);
  const applied = new Set(rows.map((row) => row.migration_name));
  return files.filter(({ name }) => !applied.has(name));
}

function checkApplied(row: AppliedRow, files: MigrationFile[]): void {
  const name = row.migration_name;
  if (!row.finished_at)
    throw new Fault('migration-failed', `Migration ${name} did not finish before. Mend the database, then mark it resolved.`);
  const file = files.find((one) => one.name === name);
  if (!file) throw new Fault('migration-unknown', `The database has migration ${name} of another release of Signpost.`);
  if (file.checksum !== row.checksum) throw new Fault('migration-edited', `Migration ${name} was edited after it was applied.`);
}

/** A script and its place in the books come together or not at all, whatever becomes of us meanwhile. */
async function apply(client: pg.Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new Fault('migration-failed', `Migration ${name} failed: ${(cause as Error).message}`, { cause });
  }
}
