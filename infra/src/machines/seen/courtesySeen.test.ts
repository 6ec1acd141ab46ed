import { randomUUID } from 'node:crypto';
import { politeLimits } from '@signpost/net';
import { expect, it } from 'vitest';
import { courtesySeen } from './courtesySeen.ts';
import type { SeenConnection } from './SeenConnection.ts';

const limits = { ...politeLimits, restMs: 1000 };
/** Each is for a domain of its own unless it says whose. */
const at = (address: string, beganAt: number, endedAt: number | null, domain = `${randomUUID()}.example`): SeenConnection => ({
  address,
  port: 5222,
  beganAt,
  endedAt,
  domain,
});
const broken = (seen: SeenConnection[], toleranceMs = 50) => courtesySeen(seen, limits, toleranceMs).broken;

it('finds nothing where each waits for the one before and for its rest', () => {
  const seen = [at('127.9.1.1', 0, 100), at('127.9.1.2', 50, 200), at('127.9.1.1', 1100, 1200), at('127.9.2.1', 0, 5000)];
  expect(courtesySeen(seen, limits, 50)).toEqual({
    connections: 4,
    mostAtOnce: { domain: 1, address: 1, network: 2 },
    broken: [],
    shortestGapMs: 1000,
  });
});

it('finds two to one address at once, also one that never ended', () => {
  expect(broken([at('127.9.1.1', 0, 100), at('127.9.1.1', 60, 200)])).toEqual(['address:127.9.1.1: 2 places taken of 1']);
  expect(broken([at('127.9.1.1', 0, null), at('127.9.1.1', 90_000, 90_100)])).toHaveLength(1);
});

it('finds a rest that is too short by more than the tolerance', () => {
  expect(broken([at('127.9.1.1', 0, 100), at('127.9.1.1', 1060, 1100)])).toEqual([]);
  expect(broken([at('127.9.1.1', 0, 100), at('127.9.1.1', 1040, 1100)])).toHaveLength(1);
});

it('finds two to one domain at different addresses, and three to one network', () => {
  expect(broken([at('127.9.1.1', 0, 100, 'a.example'), at('127.9.2.1', 50, 100, 'a.example')])).toEqual([
    'domain:a.example: 2 places taken of 1',
  ]);
  expect(broken([1, 2, 3].map((last) => at(`127.9.1.${last}`, last, 100)))).toEqual([
    'network:127.9.1.0/24: 3 places taken of 2',
  ]);
});
