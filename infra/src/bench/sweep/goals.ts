import type { FakeKind } from './fakes/plan.ts';
import type { Reachability } from './outcome.ts';

/** What the bench demands of two cores that workers, database and fake providers share. */
export const sweepGoals = {
  perMinute: 300,
  /** A silent neighbour takes its time-outs; nobody else may. */
  healthyRunSeconds: 60,
  connectionsAtOnce: 1,
  /** The far end hears of an end a little later than we know of it. */
  restMs: 1_900,
} as const;

export interface Expected {
  c2s: string;
  s2s: string;
  reachability: Reachability;
}

/** What each kind deserves by the rubric. Who never answers gets no letter. */
export const expectedOf: Readonly<Record<FakeKind, Expected>> = {
  strong: { c2s: 'A', s2s: 'A', reachability: 'up' },
  'tls-1.2': { c2s: 'B', s2s: 'B', reachability: 'up' },
  'self-signed': { c2s: 'T', s2s: 'T', reachability: 'up' },
  'without-tls': { c2s: 'F', s2s: 'F', reachability: 'up' },
  tarpit: { c2s: '?', s2s: '?', reachability: 'down' },
  dead: { c2s: '?', s2s: '?', reachability: 'down' },
};
