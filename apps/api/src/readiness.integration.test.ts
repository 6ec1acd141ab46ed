import { openDatabase } from '@signpost/db';
import { useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { readReadiness } from './readiness.ts';

const use = useDatabase();

it('is ready with every migration, and not without', async () => {
  const { database } = use();
  expect(await readReadiness(database)).toEqual({ ready: true, database: true, migrations: true });
  await database.pool.query('delete from _prisma_migrations');
  expect(await readReadiness(database)).toEqual({ ready: false, database: true, migrations: false });
});

it('is not ready without a database', async () => {
  const database = openDatabase('postgresql://nobody:x@127.0.0.1:1/nothing', { poolSize: 1 });
  expect(await readReadiness(database)).toEqual({ ready: false, database: false, migrations: false });
  await database.close();
});
