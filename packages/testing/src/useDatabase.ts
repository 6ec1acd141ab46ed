import { type Database, openDatabase } from '@signpost/db';
import { freshDatabase } from '@signpost/infra';
import { afterAll, beforeAll, inject } from 'vitest';

/** A migrated database for the tests of one file, dropped after them. Call it at the top; use it inside tests only. */
export function useDatabase(): () => { database: Database; url: string } {
  let open: { database: Database; url: string; drop(): Promise<void> } | undefined;
  beforeAll(async () => {
    const { url, drop } = await freshDatabase(inject('databaseUrl'));
    open = { database: openDatabase(url, { poolSize: 8 }), url, drop };
  });
  afterAll(async () => {
    await open?.database.close();
    await open?.drop();
  });
  return () => {
    if (!open) throw new Error('the database opens before the first test');
    return open;
  };
}
