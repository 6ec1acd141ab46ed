import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fetchServers } from '../lab/fetch/fetchServers.ts';
import { serverTree } from '../lab/serverTree.ts';

export interface RedisProgram {
  command: string;
  /** What it needs to find its libraries. */
  env: Record<string, string>;
}

/** The `redis-server` of this machine, or else the one among the lab's fetched servers. */
export async function findRedis(path: string = process.env.PATH ?? ''): Promise<RedisProgram> {
  const installed = path.split(delimiter).map((folder) => join(folder, 'redis-server'));
  const command = installed.find((file) => existsSync(file));
  if (command) return { command, env: {} };
  const { root, libraryPath } = serverTree(await fetchServers(), 'bookworm');
  return { command: join(root, 'usr', 'bin', 'redis-server'), env: { LD_LIBRARY_PATH: libraryPath } };
}
