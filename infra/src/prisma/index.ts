export { ensureGenerated } from './generate.ts';
export { migrate } from './migrate.ts';
export { schemaChanges } from './schemaChanges.ts';
