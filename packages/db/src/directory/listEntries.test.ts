import { expect, it } from 'vitest';
import { rowAt } from './listEntries.ts';

it('gives the same row until it turns stale, without what only filters look at', () => {
  const subject = { domain: 'a.example', observedAt: '2026-01-01T00:00:00.000Z', facts: new Set(['x']) } as never;
  const first = rowAt(subject, new Date('2026-01-02T00:00:00Z'));
  expect(first).toEqual({ domain: 'a.example', observedAt: '2026-01-01T00:00:00.000Z', stale: false });
  expect(rowAt(subject, new Date('2026-01-03T00:00:00Z'))).toBe(first);
  expect(rowAt(subject, new Date('2026-01-09T00:00:00Z')).stale).toBe(true);
  expect(first.stale).toBe(false);
});
