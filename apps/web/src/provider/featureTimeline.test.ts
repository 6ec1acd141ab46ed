import type { Change, HistoryItem } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { featureTimeline, stretchesOf } from './featureTimeline.ts';

const side = { letter: 'A', reachability: 'up' } as const;
const change = (subject: string, from: string, to: string): Change => ({
  kind: 'capability',
  cause: 'provider',
  direction: null,
  subject,
  from,
  to,
});
const item = (since: string, changes: Change[]): HistoryItem => ({
  ...{ id: since, since, lastSeenAt: since, rubricVersion: '1', overall: 'A', c2s: side, s2s: side },
  changes,
});

it('follows each feature from its first change to its last', () => {
  const lines = featureTimeline([
    item('2026-01-04T00:00:00.000Z', [change('calls', 'no', 'yes')]),
    item('2026-01-03T00:00:00.000Z', [change('calls', 'yes', 'no'), change('groups', 'strange', 'yes')]),
    item('2026-01-01T00:00:00.000Z', [{ ...change('A', 'a', 'b'), kind: 'letter' }]),
  ]);
  expect(lines.map(({ id, changes }) => [id, ...changes.map(({ from, to }) => `${from}>${to}`)])).toEqual([
    ['calls', 'yes>no', 'no>yes'],
    ['groups', 'unknown>yes'],
  ]);
  const [calls] = lines;
  const stretches = calls ? stretchesOf(calls, Date.parse('2026-01-01'), Date.parse('2026-01-05')) : [];
  expect(stretches).toEqual([
    { answer: 'yes', begin: 0, end: 0.5 },
    { answer: 'no', begin: 0.5, end: 0.75 },
    { answer: 'yes', begin: 0.75, end: 1 },
  ]);
});

it('draws nothing of no time', () =>
  expect(stretchesOf({ id: 'x', changes: [] }, 5, 5)).toEqual([{ answer: 'unknown', begin: 0, end: 1 }]));
