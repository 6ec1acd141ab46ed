import { describe, expect, it } from 'vitest';
import { createDeadline } from './deadline.ts';
import { systemClock } from './systemClock.ts';

describe('the clock', () => {
  it('sleeps, and wakes with the reason of an abort', async () => {
    const startedAt = systemClock.now().getTime();
    await systemClock.sleep(30);
    expect(systemClock.now().getTime() - startedAt).toBeGreaterThanOrEqual(25);
    const controller = new AbortController();
    const reason = new Error('enough');
    const sleeping = systemClock.sleep(60_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(systemClock.sleep(60_000, controller.signal)).rejects.toBe(reason);
  });
});

describe('a deadline', () => {
  it('tells its own end from that of its parent', async () => {
    const own = createDeadline(10);
    await new Promise((resolve) => own.signal.addEventListener('abort', resolve));
    expect(own.expired()).toBe(true);
    const parent = new AbortController();
    const joined = createDeadline(60_000, parent.signal);
    parent.abort(new Error('enough'));
    expect([joined.signal.aborted, joined.expired()]).toEqual([true, false]);
    expect(createDeadline(60_000, parent.signal).signal.aborted).toBe(true);
  });

  it('lets go of its parent once cleared', () => {
    const parent = new AbortController();
    const deadline = createDeadline(60_000, parent.signal);
    deadline.clear();
    parent.abort();
    expect(deadline.signal.aborted).toBe(false);
  });
});
