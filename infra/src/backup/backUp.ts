import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Fault } from '@signpost/contracts';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { columnList, fileOf, quoted, type Table, tablesOf } from './tables.ts';

/** What a backup says of itself. `rows` and `sha256` are checked when it is restored. */
export interface Manifest {
  madeAt: string;
  migrations: string[];
  tables: (Table & { rows: number; file: string; sha256: string })[];
}

/**
 * Writes all of our tables as they stood at one moment into a new folder: a file each, compressed, and a manifest. A
 * folder without a manifest is a backup that did not end. Throws `Fault` `folder-exists`.
 */
export async function backUp(databaseUrl: string, folder: string): Promise<Manifest> {
  const draft = `${folder}.part`;
  if (existsSync(folder)) throw new Fault('folder-exists', `${folder} is there already; name a new folder.`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
    );
    const manifest: Manifest = { madeAt: new Date().toISOString(), migrations: rows.map(({ name }) => name), tables: [] };
    for (const table of await tablesOf(client)) manifest.tables.push(await copyOut(client, table, draft));
    writeFileSync(join(draft, 'manifest.json'), JSON.stringify(manifest, null, 1));
    renameSync(draft, folder);
    return manifest;
  } finally {
    await client.end();
  }
}

async function copyOut(client: pg.Client, table: Table, folder: string): Promise<Manifest['tables'][number]> {
  const file = fileOf(table);
  const copy = client.query(copyTo(`COPY (SELECT ${columnList(table)} FROM ${quoted(table)}) TO STDOUT (FORMAT binary)`));
  await pipeline(copy, createGzip(), createWriteStream(join(folder, file), { mode: 0o600 }));
  return { ...table, rows: copy.rowCount ?? 0, file, sha256: await hashOf(join(folder, file)) };
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
