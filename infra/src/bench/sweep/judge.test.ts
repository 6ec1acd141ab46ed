import { expect, it } from 'vitest';
import { type FakeProvider, planProviders } from './fakes/plan.ts';
import { expectedOf } from './goals.ts';
import { judgeSweep, type Measured } from './judge.ts';
import type { Outcome } from './outcome.ts';

const providers = planProviders(40, 1, 100);
const good = ({ domain, kind }: FakeProvider): Outcome => {
  const { c2s, s2s, reachability } = expectedOf[kind];
  const reached = { c2sReachability: reachability, s2sReachability: reachability };
  const once = { runs: 1, status: 'completed', attempts: 1, assessments: 1, streams: 2 };
  return { domain, ...once, seconds: 20, finishedAt: new Date(0), c2s, s2s, ...reached };
};
const watched = { connections: 9, mostAtOnce: 1, shortestRestMs: 2_000, connectionsOf: {} };
const first = (kind: FakeProvider['kind']) => providers.findIndex((one) => one.kind === kind);

/** The goals that are missed when one outcome differs. */
function missed(at: number, differs: Partial<Outcome> | null, more: Partial<Measured> = {}): string[] {
  const outcomes = providers.map(good);
  outcomes.splice(at, 1, ...(differs === null ? [] : [{ ...(outcomes[at] as Outcome), ...differs }]));
  const judged = judgeSweep({ providers, outcomes, perMinute: 300, watched, ...more });
  return judged.filter(({ met }) => !met).map(({ goal }) => goal.split(/[:,]| ≥| ≤/)[0] ?? '');
}

it('finds nothing amiss where all is as it should be', () => expect(missed(0, {})).toEqual([]));

it('notices a run that is lost, begun twice, or judged twice', () => {
  const at = first('strong');
  expect(missed(at, { status: 'running' })).toEqual(['runs lost']);
  expect(missed(at, null)).toEqual(['runs lost', 'wrong letters of those who answer']);
  for (const doubled of [{ attempts: 2 }, { runs: 2 }, { assessments: 2 }, { streams: 3 }])
    expect(missed(at, doubled)).toEqual(['runs doubled']);
});

it('notices a wrong letter, and a letter for silence', () => {
  expect(missed(first('self-signed'), { c2s: 'A' })).toEqual(['wrong letters of those who answer']);
  expect(missed(first('strong'), { s2sReachability: 'down' })).toEqual(['wrong letters of those who answer']);
  expect(missed(first('tarpit'), { c2s: 'F' })).toEqual(['tarpits and dead with a letter']);
  expect(missed(first('dead'), { c2sReachability: 'up' })).toEqual(['tarpits and dead with a letter']);
});

it('notices slowness and discourtesy', () => {
  expect(missed(0, {}, { perMinute: 299 })).toEqual(['providers a minute']);
  expect(missed(first('strong'), { seconds: 61 })).toEqual(['longest run of one who answers']);
  expect(missed(0, {}, { watched: { ...watched, mostAtOnce: 2 } })).toEqual(['connections to an address at once']);
  expect(missed(0, {}, { watched: { ...watched, shortestRestMs: 100 } })).toEqual(['shortest rest between two']);
});
