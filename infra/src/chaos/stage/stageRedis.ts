import { Redis } from 'ioredis';
import { startRedis } from '../../redis/index.ts';

/** A Redis of the stage's own that comes back at the same address, with what its append-only file holds. */
export interface StageRedis {
  url: string;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Forgets everything at once (FLUSHALL). Gives how many keys there were. */
  flush(): Promise<number>;
  close(): Promise<void>;
}

export async function stageRedis(): Promise<StageRedis> {
  const server = await startRedis({ port: 16_400 + Math.floor(Math.random() * 400) });
  return {
    url: server.url,
    kill: () => server.kill(),
    start: () => server.start(),
    flush: () => flushAll(server.url),
    close: () => server.stop(),
  };
}

async function flushAll(url: string): Promise<number> {
  const redis = new Redis(url);
  const keys = await redis.dbsize();
  await redis.flushall();
  redis.disconnect();
  return keys;
}
