import { ManualClock } from '@signpost/testing';
import { describe, expect, it } from 'vitest';
import { courtesyKeysOf } from './courtesyKeysOf.ts';
import { createMemoryCourtesyStore } from './createMemoryCourtesyStore.ts';
import { politeLimits } from './politeLimits.ts';
import { takeLease } from './takeLease.ts';

function setUp(limits = politeLimits) {
  const clock = new ManualClock();
  const startedAt = clock.now().getTime();
  return {
    waitedMs: () => clock.now().getTime() - startedAt,
    options: { clock, limits, courtesy: createMemoryCourtesyStore(clock) },
  };
}

describe('keys', () => {
  it.each([
    ['192.0.2.77', ['domain:chat.example', 'address:192.0.2.77', 'network:192.0.2.0/24']],
    ['2001:DB8:1:2::7', ['domain:chat.example', 'address:2001:db8:1:2::7', 'network:2001:db8:1::/48']],
  ])('of %s', (address, keys) => {
    expect(courtesyKeysOf('Chat.Example', address, politeLimits).map(({ key }) => key)).toEqual(keys);
  });
});

describe('waiting', () => {
  it('rests two seconds between two connections to one domain', async () => {
    const { waitedMs, options } = setUp();
    const first = await takeLease(options, 'chat.example', '192.0.2.1');
    if (first.ok) await first.value.release();
    const second = await takeLease(options, 'chat.example', '198.51.100.1');
    expect(second.ok).toBe(true);
    expect(waitedMs()).toBe(2_000);
  });

  it('fails with courtesy when its patience ends', async () => {
    const { waitedMs, options } = setUp();
    await takeLease(options, 'chat.example', '192.0.2.1');
    expect(await takeLease(options, 'other.example', '192.0.2.1')).toEqual({ ok: false, failure: { code: 'courtesy' } });
    expect(waitedMs()).toBeGreaterThan(59_000);
    expect(waitedMs()).toBeLessThanOrEqual(60_000);
  });

  it('lets two into a network, and no third', async () => {
    const { options } = setUp({ ...politeLimits, patienceMs: 0 });
    expect((await takeLease(options, 'a.example', '192.0.2.1')).ok).toBe(true);
    expect((await takeLease(options, 'b.example', '192.0.2.2')).ok).toBe(true);
    expect((await takeLease(options, 'c.example', '192.0.2.3')).ok).toBe(false);
    expect((await takeLease(options, 'd.example', '192.0.3.3')).ok).toBe(true);
  });

  it('tells a cancellation from a deadline that passed while it waited', async () => {
    const { options } = setUp();
    const cancelled = takeLease(options, 'a.example', '192.0.2.1', AbortSignal.abort(new Error('stop')));
    expect(await cancelled).toEqual({ ok: false, failure: { code: 'cancelled' } });
    const late = takeLease(options, 'a.example', '192.0.2.1', AbortSignal.abort(new DOMException('late', 'TimeoutError')));
    expect(await late).toEqual({ ok: false, failure: { code: 'courtesy' } });
  });

  it('gives back once, however often it is asked to, and outlives a store that fails', async () => {
    const { options } = setUp();
    let releases = 0;
    const courtesy = {
      ...options.courtesy,
      release: async () => {
        releases += 1;
        throw new Error('the store is away');
      },
    };
    const lease = await takeLease({ ...options, courtesy }, 'a.example', '192.0.2.1');
    if (!lease.ok) throw new Error('no lease');
    await Promise.all([lease.value.release(), lease.value.release()]);
    await lease.value.release();
    expect(releases).toBe(1);
  });
});
