import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
export const binary = (name: string): string => `${repositoryRoot}/node_modules/.bin/${name}`;
/** Everything that an installation keeps: data, logs, fetched servers. Safe to delete when nothing runs. */
export const stateFolder = process.env.SIGNPOST_STATE_DIR ?? `${repositoryRoot}/.signpost`;
