export { freePort } from './freePort.ts';
export { type PostgresHandle, type PostgresOptions, startPostgres } from './startPostgres.ts';
