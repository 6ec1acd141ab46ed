import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openQueue, startRunWorker } from '../index.ts';

/** A worker process of its own, to be killed by tests: notes the beginning and the end of each run in a file. */
const [databaseUrl = '', redisUrl = '', journal = ''] = process.argv.slice(2);
const note = (what: string, runId: string) => appendFileSync(journal, `${what} ${runId} ${process.pid}\n`);

const system = await openQueue({ databaseUrl, ...(redisUrl ? { redisUrl } : {}) });
await startRunWorker(
  system,
  async ({ runId }) => {
    note('begun', runId);
    // A run named so takes the whole process with it, as a crash of a native library would.
    if (runId.startsWith('poison')) process.kill(process.pid, 'SIGKILL');
    await sleep(runId.startsWith('slow') ? 2500 : 300);
    note('done', runId);
  },
  {
    concurrency: 5,
    lockMs: 1500,
    stalledMs: 500,
    lastDeathsAllowed: 2,
    onFault: (runId, error) => note(`fault:${error.message}`.replaceAll(' ', '-'), runId),
  },
);
process.send?.('ready');
