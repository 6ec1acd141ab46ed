import { migrate, startTemporaryPostgres } from '@signpost/infra';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL with all migrations. For one of your own, hand it to `freshDatabase`. */
    databaseUrl: string;
  }
}

/** Starts PostgreSQL for all integration tests, with nothing in it. Gives what ends it. */
export async function provideDatabase(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  await migrate(server.url);
  project.provide('databaseUrl', server.url);
  return server.stop;
}
