import { readFileSync } from 'node:fs';
import { readEnv, tellServerAddress } from './env.ts';

/** Starts the newest finished build. Ends with whoever started it over an IPC channel, so that a killed start leaves nothing behind. */
const builds = new URL('../.site/', import.meta.url);
const current = readFileSync(new URL('current', builds), 'utf8').trim();
tellServerAddress(readEnv());
process.once('disconnect', () => process.exit(0));
await import(new URL(`${current}/apps/web/server.js`, builds).href);
