import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../postgres/index.ts';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { migrate } from './migrate.ts';
import { schemaChanges } from './schemaChanges.ts';

const ours = join(repositoryRoot, 'prisma', 'migrations');
let folder = '';
let fresh: FreshDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-migrations-'));
  fresh = await freshDatabase(inject('databaseUrl'), { migrated: false });
});
afterEach(async () => {
  await fresh.drop();
  rmSync(folder, { recursive: true });
});

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

describe('migrate', () => {
  it('applies each migration once, however many start at once, and keeps the books of Prisma', async () => {
    const applied = await Promise.all([migrate(fresh.url), migrate(fresh.url), migrate(fresh.url)]);
    const names = readdirSync(ours, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => name)
      .sort();
    expect(applied.flat()).toEqual(names);
    const checksum = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(ours, name, 'migration.sql')))
        .digest('hex');
    expect(
      await rows(`SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at, applied_steps_count AS steps
        FROM _prisma_migrations ORDER BY migration_name`),
    ).toEqual(
      names.map((name) => ({ migration_name: name, checksum: checksum(name), finished: true, rolled_back_at: null, steps: 1 })),
    );
  });

  it('goes on where the last release stopped', async () => {
    write('1_first', 'CREATE TABLE one (id int);');
    expect(await migrate(fresh.url, folder)).toEqual(['1_first']);
    write('2_second', 'CREATE TABLE two (id int);');
    expect(await migrate(fresh.url, folder)).toEqual(['2_second']);
    expect(await migrate(fresh.url, folder)).toEqual([]);
  });

  it('leaves nothing of a migration that fails, and takes it once it is mended', async () => {
    write('1_bad', 'CREATE TABLE half (id int); SELECT 1 / 0;');
    await expect(migrate(fresh.url, folder)).rejects.toMatchObject({
      code: 'migration-failed',
      message: expect.stringContaining('zero'),
    });
    expect(await rows(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    write('1_bad', 'CREATE TABLE half (id int);');
    expect(await migrate(fresh.url, folder)).toEqual(['1_bad']);
  });

  it('refuses a database that was migrated otherwise than the files say', async () => {
    write('1_first', 'CREATE TABLE one (id int);');
    await migrate(fresh.url, folder);
    write('1_first', 'CREATE TABLE another (id int);');
    await expect(migrate(fresh.url, folder)).rejects.toMatchObject({ code: 'migration-edited' });
    rmSync(join(folder, '1_first'), { recursive: true });
    await expect(migrate(fresh.url, folder)).rejects.toMatchObject({ code: 'migration-unknown' });
  });
});

describe('schemaChanges', () => {
  it('finds that migrations and schema agree', async () => {
    await migrate(fresh.url);
    expect(await schemaChanges(fresh.url)).toBe('');
  });

  it('tells what a migration forgot', async () => {
    cpSync(ours, folder, { recursive: true });
    write('99999999999999_drift', 'ALTER TABLE run DROP COLUMN attempts; DROP INDEX observation_evidence_hashes_idx;');
    await migrate(fresh.url, folder);
    const changes = await schemaChanges(fresh.url);
    expect(changes).toContain('ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0');
    expect(changes).toContain('"observation_evidence_hashes_idx"');
  });
});
