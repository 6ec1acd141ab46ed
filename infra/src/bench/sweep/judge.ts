import type { FakeKind, FakeProvider } from './fakes/plan.ts';
import type { WatchReport } from './fakes/Watchdog.ts';
import { expectedOf, sweepGoals } from './goals.ts';
import type { Outcome } from './outcome.ts';

export interface SweepVerdict {
  goal: string;
  measured: number;
  met: boolean;
  /** Says nothing in the small size. */
  ofSpeed?: true;
}

export interface Measured {
  providers: readonly FakeProvider[];
  outcomes: readonly Outcome[];
  perMinute: number;
  watched: WatchReport;
}

const silent: ReadonlySet<FakeKind> = new Set(['tarpit', 'dead']);
const none = (goal: string, measured: number): SweepVerdict => ({ goal, measured, met: measured === 0 });
const atMost = (goal: string, measured: number, most: number): SweepVerdict => ({
  goal: `${goal} ≤ ${most}`,
  measured,
  met: measured <= most,
});
const atLeast = (goal: string, measured: number, least: number): SweepVerdict => ({
  goal: `${goal} ≥ ${least}`,
  measured,
  met: measured >= least,
});

export function judgeSweep({ providers, outcomes, perMinute, watched }: Measured): SweepVerdict[] {
  const of = new Map(outcomes.map((one) => [one.domain, one]));
  const healthy = providers.filter(({ kind }) => !silent.has(kind)).flatMap(({ domain }) => of.get(domain) ?? []);
  const wrong = (only: (kind: FakeKind) => boolean) =>
    providers.filter(({ domain, kind }) => only(kind) && !isRight(kind, of.get(domain))).length;
  return [
    { ...atLeast('providers a minute', perMinute, sweepGoals.perMinute), ofSpeed: true },
    none('runs lost: not completed', providers.filter(({ domain }) => of.get(domain)?.status !== 'completed').length),
    none('runs doubled: begun, kept or judged more than once', outcomes.filter(isDoubled).length),
    none(
      'wrong letters of those who answer',
      wrong((kind) => !silent.has(kind)),
    ),
    none(
      'tarpits and dead with a letter, or not down',
      wrong((kind) => silent.has(kind)),
    ),
    {
      ...atMost(
        'longest run of one who answers, seconds',
        Math.max(0, ...healthy.map(({ seconds }) => seconds ?? 0)),
        sweepGoals.healthyRunSeconds,
      ),
      ofSpeed: true,
    },
    atMost('connections to an address at once, as seen there', watched.mostAtOnce, sweepGoals.connectionsAtOnce),
    atLeast('shortest rest between two, as seen there, ms', watched.shortestRestMs, sweepGoals.restMs),
  ];
}

/** Every one has two places to look at, client and server. */
const isDoubled = ({ runs, attempts, assessments, streams }: Outcome): boolean =>
  runs > 1 || attempts > 1 || assessments > 1 || streams > 2;

function isRight(kind: FakeKind, outcome: Outcome | undefined): boolean {
  const { c2s, s2s, reachability } = expectedOf[kind];
  return (
    outcome?.c2s === c2s &&
    outcome.s2s === s2s &&
    outcome.c2sReachability === reachability &&
    outcome.s2sReachability === reachability
  );
}
