import { expect, it, vi } from 'vitest';
import type { ApiResult } from './ApiResult.ts';
import { remember } from './remember.ts';

const found: ApiResult<number> = { kind: 'found', value: 1 };

it('asks once while the answer is kept, and again afterwards', async () => {
  let now = 0;
  const ask = vi.fn(async () => found);
  const remembered = remember(ask, 100, () => now);
  await Promise.all([remembered(), remembered()]);
  now = 99;
  await remembered();
  expect(ask).toHaveBeenCalledOnce();
  now = 100;
  await remembered();
  expect(ask).toHaveBeenCalledTimes(2);
});

it('keeps no bad answer', async () => {
  const ask = vi.fn(async (): Promise<ApiResult<number>> => (ask.mock.calls.length === 1 ? { kind: 'unreachable' } : found));
  const remembered = remember(ask, 100, () => 0);
  expect(await remembered()).toEqual({ kind: 'unreachable' });
  expect(await remembered()).toEqual(found);
});

it('takes a throw for an unreachable API', async () => {
  const remembered = remember(
    () => Promise.reject(new Error('x')),
    100,
    () => 0,
  );
  expect(await remembered()).toEqual({ kind: 'unreachable' });
});
