import { existsSync } from 'node:fs';
import { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { ensureRedis } from './ensureRedis.ts';

it('runs a Redis that asks for its password, keeps an append-only file, and goes with its data', async () => {
  const { url, stop } = await ensureRedis({ port: 17_300 });
  const redis = new Redis(url);
  expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
  const [, folder = ''] = (await redis.config('GET', 'dir')) as string[];
  expect(existsSync(folder)).toBe(true);
  redis.disconnect();
  const stranger = new Redis({ port: Number(new URL(url).port), retryStrategy: () => null });
  stranger.on('error', () => {});
  await expect(stranger.get('x')).rejects.toThrow('NOAUTH');
  stranger.disconnect();
  await stop();
  expect(existsSync(folder)).toBe(false);
});
