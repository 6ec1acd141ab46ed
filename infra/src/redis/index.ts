export { ensureRedis, type RedisHandle, type RedisOptions } from './ensureRedis.ts';
