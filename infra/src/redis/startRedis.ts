import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitForServer } from '../lab/process/keep.ts';
import { startServer } from '../lab/process/serverProcess.ts';
import { freePort } from '../postgres/freePort.ts';
import { findRedis } from './redisProgram.ts';

export interface RedisOptions {
  /** The next free one is taken when somebody listens there. */
  port?: number;
}

/** A Redis that can be taken away and comes back at the same address, with what its append-only file holds. */
export interface RedisServer {
  /** With its password. */
  url: string;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again and waits until it listens. */
  start(): Promise<void>;
  /** Its data goes with it. */
  stop(): Promise<void>;
}

const defaultPort = 16_379;

/** A Redis on loopback with a password of its own and nothing in it. It dies with us. */
export async function startRedis({ port: wanted = defaultPort }: RedisOptions = {}): Promise<RedisServer> {
  const { command, env } = await findRedis();
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'signpost-redis-')), await freePort(wanted)];
  const password = randomBytes(18).toString('base64url');
  const settings = join(folder, 'redis.conf');
  writeFileSync(settings, settingsOf(folder, port, password), { mode: 0o600 });
  const launch = async () => {
    const started = await startServer({ name: 'redis', command, args: [settings], env, folder, pidFolder: folder });
    await waitForServer(started, '127.0.0.1', port);
    return started;
  };
  let server = await launch();
  return {
    url: `redis://:${password}@127.0.0.1:${port}/0`,
    kill: () => server.kill(),
    async start() {
      server = await launch();
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The append-only file is what keeps acknowledged jobs when Redis is killed; `noeviction` is what BullMQ asks for. */
const settingsOf = (folder: string, port: number, password: string): string =>
  [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${folder}`,
    'save ""',
    'appendonly yes',
    'appendfsync everysec',
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
