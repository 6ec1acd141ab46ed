import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { startStandby } from './startStandby.ts';
import { startTemporaryPostgres } from './temporaryPostgres.ts';

it('follows what is written to the first server, and takes no writes itself', async () => {
  const primary = await startTemporaryPostgres();
  const writer = new pg.Client({ connectionString: primary.url });
  await writer.connect();
  await writer.query('CREATE TABLE word (text text); INSERT INTO word VALUES ($$before$$)');
  const standby = await startStandby(primary);
  const reader = new pg.Client({ connectionString: standby.url });
  await reader.connect();
  try {
    await writer.query('INSERT INTO word VALUES ($$after$$)');
    const words = async () =>
      (await reader.query<{ text: string }>('SELECT text FROM word ORDER BY text')).rows.map(({ text }) => text);
    await vi.waitUntil(async () => (await words()).length === 2, { timeout: 30_000, interval: 100 });
    expect(await words()).toEqual(['after', 'before']);
    await expect(reader.query('INSERT INTO word VALUES ($$own$$)')).rejects.toThrow('read-only');
  } finally {
    await Promise.all([reader.end(), writer.end()]);
    await standby.stop();
    await primary.stop();
  }
}, 180_000);
