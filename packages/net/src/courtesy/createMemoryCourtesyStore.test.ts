import { ManualClock, testCourtesyStore } from '@signpost/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryCourtesyStore } from './createMemoryCourtesyStore.ts';

const one = [{ key: 'address:192.0.2.1', limit: 1 }];
const ttlMs = 10_000;

function setUp() {
  const clock = new ManualClock();
  return { clock, store: createMemoryCourtesyStore(clock) };
}

testCourtesyStore('memory', createMemoryCourtesyStore);

describe('leases in memory', () => {
  it('ends a lease that nobody gives back', async () => {
    const { clock, store } = setUp();
    await store.tryAcquire(one, 'a', ttlMs);
    clock.advance(ttlMs);
    expect(await store.tryAcquire(one, 'b', ttlMs)).toEqual({ ok: true });
    await store.release(one, 'a', 60_000);
    await store.release(one, 'b', 0);
    expect(await store.tryAcquire(one, 'c', ttlMs)).toEqual({ ok: true });
  });

  it('gives nothing back for a stranger, and nothing twice', async () => {
    const { store } = setUp();
    await store.tryAcquire(one, 'a', ttlMs);
    await store.release(one, 'stranger', 0);
    expect((await store.tryAcquire(one, 'b', ttlMs)).ok).toBe(false);
    await store.release(one, 'a', 3_000);
    await store.release(one, 'a', 0);
    expect(await store.tryAcquire(one, 'b', ttlMs)).toEqual({ ok: false, retryAfterMs: 3_000 });
  });

  it('counts places that rest against the limit, like those in use', async () => {
    const { store } = setUp();
    const two = [{ key: 'network:192.0.2.0/24', limit: 2 }];
    await store.tryAcquire(two, 'a', ttlMs);
    await store.tryAcquire(two, 'b', ttlMs);
    await store.release(two, 'a', 500);
    expect((await store.tryAcquire(two, 'c', ttlMs)).ok).toBe(false);
    await store.release(two, 'b', 0);
    expect((await store.tryAcquire(two, 'c', ttlMs)).ok).toBe(true);
    expect((await store.tryAcquire(two, 'd', ttlMs)).ok).toBe(false);
  });
});
