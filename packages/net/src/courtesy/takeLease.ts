import { randomUUID } from 'node:crypto';
import type { Clock, CourtesyKey, CourtesyStore } from '@signpost/contracts';
import { failed, isTimeout, success } from '../result.ts';
import type { CourtesyLimits, Result } from '../types.ts';
import { courtesyKeysOf } from './courtesyKeysOf.ts';

/** The longest that one connection may live; its lease outlives it, so that no other one begins meanwhile. */
export const connectionLifeMs = 170_000;
const leaseMs = connectionLifeMs + 10_000;
const shortestWaitMs = 5;

export interface CourtesyOptions {
  clock: Clock;
  courtesy: CourtesyStore;
  limits: CourtesyLimits;
}

export interface Lease {
  /** Gives it back; only the first call does anything. A store that cannot be reached lets the lease run out. */
  release(): Promise<void>;
}

/** Waits for its turn at a stranger's door. Fails with `courtesy` when `patienceMs` is not enough. */
export async function takeLease(
  options: CourtesyOptions,
  domain: string,
  address: string,
  signal?: AbortSignal,
): Promise<Result<Lease>> {
  const { clock, courtesy, limits } = options;
  const keys = courtesyKeysOf(domain, address, limits);
  const holder = randomUUID();
  const until = clock.now().getTime() + limits.patienceMs;
  while (!signal?.aborted) {
    const verdict = await courtesy.tryAcquire(keys, holder, leaseMs);
    if (verdict.ok) return success(leaseOf(options, keys, holder));
    const leftMs = until - clock.now().getTime();
    if (verdict.retryAfterMs > leftMs) return failed('courtesy');
    if (!(await sleeps(clock, Math.max(shortestWaitMs, verdict.retryAfterMs), signal))) break;
  }
  // Who ran out of time here was still waiting for a turn: that says nothing about the stranger.
  return isTimeout(signal) ? failed('courtesy') : failed('cancelled');
}

const sleeps = (clock: Clock, ms: number, signal?: AbortSignal): Promise<boolean> =>
  clock.sleep(ms, signal).then(
    () => true,
    () => false,
  );

function leaseOf({ courtesy, limits }: CourtesyOptions, keys: readonly CourtesyKey[], holder: string): Lease {
  let released: Promise<void> | undefined;
  return {
    release() {
      released ??= courtesy.release(keys, holder, limits.restMs).catch(() => undefined);
      return released;
    },
  };
}
