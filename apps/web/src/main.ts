import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readEnv, tellServerAddress } from './env.ts';
import { loadFramework } from './front/loadFramework.ts';
import { startFront } from './front/startFront.ts';

/** Starts the newest finished build. Ends with whoever started it over an IPC channel, so that a killed start leaves nothing behind. */
const builds = new URL('../.site/', import.meta.url);
const current = readFileSync(new URL('current', builds), 'utf8').trim();
const env = readEnv();
tellServerAddress(env);
process.once('disconnect', () => process.exit(0));

const address = { hostname: env.WEB_HOST, port: env.WEB_PORT };
const handler = await loadFramework(fileURLToPath(new URL(`${current}/apps/web`, builds)), address);
const front = await startFront({ handler, ...address, mostBytes: env.WEB_PAGE_CACHE_MB * 1024 * 1024 });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void front.stop().then(() => process.exit(0)));
