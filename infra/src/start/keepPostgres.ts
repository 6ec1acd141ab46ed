import { setTimeout as sleep } from 'node:timers/promises';
import { isGone } from '../postgres/postmaster.ts';
import { type PostgresHandle, type PostgresOptions, startPostgres } from '../postgres/startPostgres.ts';

const lookEveryMs = 1_000;

/** A PostgreSQL that is started again at the same address when it ends although nobody stopped it. */
export async function keepPostgres(
  options: PostgresOptions,
  say: (line: string) => void,
): Promise<Pick<PostgresHandle, 'url' | 'dataDir' | 'stop'> & { pid(): number }> {
  let server = await startPostgres(options);
  const { url, port, dataDir } = server;
  const stopping = new AbortController();
  const watching = watch();

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sleep(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted || !isGone(server.pid)) continue;
      say('PostgreSQL ended unexpectedly and is started again.');
      await again().catch((error: unknown) => say(String(error)));
    }
  }

  async function again(): Promise<void> {
    server = await startPostgres({ ...options, port });
    if (server.url !== url) say(`PostgreSQL is at another port now (${server.port}): start Signpost anew.`);
  }

  return {
    url,
    dataDir,
    pid: () => server.pid,
    async stop() {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };
}
