import { randomUUID } from 'node:crypto';
import type { Clock, CourtesyKey, CourtesyStore } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { ManualClock } from './ManualClock.ts';

type Open = (clock: Clock) => CourtesyStore | Promise<CourtesyStore>;

const ttlMs = 60_000;
const dayMs = 86_400_000;
const fresh = (limit = 1): CourtesyKey => ({ key: `domain:${randomUUID()}.example`, limit });

/** What every store of courtesy leases must do, wherever it keeps them. Each test uses keys of its own. */
export function testCourtesyStore(name: string, open: Open): void {
  describe(`courtesy in ${name}`, () => {
    testLeases(open);
    testRests(open);
  });
}

function testLeases(open: Open): void {
  it('lends a key as often as its limit says', async () => {
    const store = await open(new ManualClock());
    const keys = [fresh(2)];
    expect(await store.tryAcquire(keys, 'one', ttlMs)).toEqual({ ok: true });
    expect(await store.tryAcquire(keys, 'two', ttlMs)).toEqual({ ok: true });
    const third = await store.tryAcquire(keys, 'three', ttlMs);
    expect(third.ok).toBe(false);
    if (!third.ok) expect(third.retryAfterMs).toBeGreaterThan(0);
  });

  it('takes every key or none', async () => {
    const store = await open(new ManualClock());
    const [busy, idle] = [fresh(), fresh()];
    await store.tryAcquire([busy], 'one', ttlMs);
    expect((await store.tryAcquire([idle, busy], 'two', ttlMs)).ok).toBe(false);
    expect(await store.tryAcquire([idle], 'three', ttlMs)).toEqual({ ok: true });
  });

  it('forgets a lease whose holder died', async () => {
    const clock = new ManualClock();
    const store = await open(clock);
    const keys = [fresh()];
    await store.tryAcquire(keys, 'dead', ttlMs);
    clock.advance(ttlMs - 1);
    expect((await store.tryAcquire(keys, 'next', ttlMs)).ok).toBe(false);
    clock.advance(1);
    expect(await store.tryAcquire(keys, 'next', ttlMs)).toEqual({ ok: true });
  });

  it('never lends more than the limit to many at once', async () => {
    const store = await open(new ManualClock());
    const [first, second] = [fresh(3), fresh(5)];
    const orders = Array.from({ length: 40 }, (_, index) => (index % 2 ? [first, second] : [second, first]));
    const verdicts = await Promise.all(orders.map((keys, index) => store.tryAcquire(keys, `holder-${index}`, ttlMs)));
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(3);
  });
}

function testRests(open: Open): void {
  it('does not wait for what was taken by a clock that was ahead', async () => {
    const clock = new ManualClock();
    const store = await open(clock);
    const [held, resting] = [[fresh()], [fresh()]];
    clock.advance(dayMs);
    for (const keys of [held, resting]) await store.tryAcquire(keys, 'one', ttlMs);
    await store.release(resting, 'one', 2000);
    clock.advance(-dayMs);
    for (const keys of [held, resting]) expect(await store.tryAcquire(keys, 'two', ttlMs)).toEqual({ ok: true });
  });

  it('lets a key rest after use, and says for how long', async () => {
    const clock = new ManualClock();
    const store = await open(clock);
    const keys = [fresh()];
    await store.tryAcquire(keys, 'one', ttlMs);
    await store.release(keys, 'one', 2000);
    expect(await store.tryAcquire(keys, 'two', ttlMs)).toEqual({ ok: false, retryAfterMs: 2000 });
    clock.advance(2000);
    expect(await store.tryAcquire(keys, 'two', ttlMs)).toEqual({ ok: true });
  });

  it('lends again at once where no rest is asked for', async () => {
    const store = await open(new ManualClock());
    const keys = [fresh()];
    await store.tryAcquire(keys, 'one', ttlMs);
    await store.release(keys, 'one', 0);
    expect(await store.tryAcquire(keys, 'two', ttlMs)).toEqual({ ok: true });
  });

  it('takes back only the lease of the holder who gives it', async () => {
    const store = await open(new ManualClock());
    const keys = [fresh()];
    await store.tryAcquire(keys, 'one', ttlMs);
    await store.release(keys, 'other', 0);
    expect((await store.tryAcquire(keys, 'two', ttlMs)).ok).toBe(false);
  });
}
