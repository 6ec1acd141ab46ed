export { freePort } from './freePort.ts';
export { type FreshDatabase, freshDatabase } from './freshDatabase.ts';
export { type PostgresHandle, type PostgresOptions, startPostgres } from './startPostgres.ts';
export { startStandby } from './startStandby.ts';
export { startTemporaryPostgres, temporaryDataDir } from './temporaryPostgres.ts';
