export { ensureRedis, type RedisHandle } from './ensureRedis.ts';
export { type RedisOptions, type RedisServer, startRedis } from './startRedis.ts';
