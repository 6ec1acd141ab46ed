import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Fault } from '@signpost/contracts';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { migrate } from '../prisma/migrate.ts';
import { hashOf, type Manifest } from './backUp.ts';
import { columnList, quoted, type Table, tablesOf } from './tables.ts';

const manifestSchema = z.object({
  madeAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      schema: z.string().regex(/^\w+$/),
      name: z.string().regex(/^\w+$/),
      columns: z.array(z.string().regex(/^\w+$/)),
      rows: z.number().int(),
      file: z.string().regex(/^[\w.]+$/),
      sha256: z.string(),
    }),
  ),
});

/**
 * Fills an empty database from a backup: applies the migrations, then all tables in one transaction. Throws `Fault`
 * `backup-broken` or `not-empty`; then nothing has changed but the migrations.
 */
export async function restore(databaseUrl: string, folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const { file, sha256 } of manifest.tables)
    if ((await hashOf(join(folder, file))) !== sha256) throw new Fault('backup-broken', `${file} is not as it was written.`);
  await migrate(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL signpost.restoring = 'on'");
    await fill(client, manifest, folder);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return manifest;
  } finally {
    await client.end();
  }
}

function readManifest(folder: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch {
    throw new Fault('backup-broken', `There is no whole backup in ${folder}: its manifest is missing or cannot be read.`);
  }
}

async function fill(client: pg.Client, manifest: Manifest, folder: string): Promise<void> {
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM provider');
  if (rows[0]?.n !== 0) throw new Fault('not-empty', 'This database has providers already; restore into an empty one.');
  const written = new Map(manifest.tables.map((table) => [quoted(table), table]));
  for (const table of await tablesOf(client)) {
    const kept = written.get(quoted(table));
    if (kept) await copyIn(client, kept, join(folder, kept.file));
  }
  await client.query(setSequences);
}

async function copyIn(client: pg.Client, table: Table & { rows: number }, path: string): Promise<void> {
  const copy = client.query(copyFrom(`COPY ${quoted(table)} (${columnList(table)}) FROM STDIN (FORMAT binary)`));
  await pipeline(createReadStream(path), createGunzip(), copy);
  if (copy.rowCount !== table.rows)
    throw new Fault('backup-broken', `${table.name}: ${copy.rowCount} rows came back of ${table.rows}.`);
}

/** Counters go on where they were. */
const setSequences = `
DO $$ DECLARE one RECORD; BEGIN
  FOR one IN SELECT n.nspname AS schema, c.relname AS name, a.attname AS col, pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) AS seq
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname IN ('public', 'consent') AND c.relkind = 'r'
      AND pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) IS NOT NULL
  LOOP
    EXECUTE format('SELECT setval(%L, greatest(1, coalesce((SELECT max(%I) FROM %I.%I), 0)), (SELECT max(%I) FROM %I.%I) IS NOT NULL)',
      one.seq, one.col, one.schema, one.name, one.col, one.schema, one.name);
  END LOOP;
END $$`;
