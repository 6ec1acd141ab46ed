import { type RedisOptions, type RedisServer, startRedis } from './startRedis.ts';

export type RedisHandle = Pick<RedisServer, 'url' | 'stop'>;

/** A Redis on loopback for tests and trials, gone when stopped. */
export const ensureRedis = (options: RedisOptions = {}): Promise<RedisHandle> => startRedis(options);
