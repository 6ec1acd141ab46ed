import { useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { transaction } from './transaction.ts';

const open = useDatabase();

it('outlives a connection that breaks in the middle of a transaction', async () => {
  const database = openDatabase(open().url, { poolSize: 1 });
  let broken: Promise<unknown> = Promise.resolve();
  const work = transaction(database, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    broken = new Promise((resolve) => client.once('end', resolve));
    await open().database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await broken;
    await client.query('SELECT 1');
  });
  await expect(work).rejects.toThrow();
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await database.close();
});
