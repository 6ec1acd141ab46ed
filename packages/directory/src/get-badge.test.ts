import { describe, expect, it } from 'vitest';
import { stateOf } from './get-badge.ts';

const seen = { observedAt: '2026-01-01T00:00:00.000Z', stale: false, c2s: { letter: 'A', reachability: 'up' } } as const;

describe('stateOf', () => {
  it.each([
    ['unknown-domain', null],
    ['pending', { ...seen, observedAt: null, stale: true }],
    ['stale', { ...seen, stale: true }],
    ['stale', { ...seen, stale: true, c2s: { letter: '?', reachability: 'down' } }],
    ['down', { ...seen, c2s: { letter: '?', reachability: 'down' } }],
    ['graded', { ...seen, c2s: { letter: 'B', reachability: 'degraded' } }],
    ['graded', seen],
  ] as const)('is %s', (state, provider) => expect(stateOf(provider)).toBe(state));
});
