import type { Exclusion } from '@signpost/contracts';
import { afterPrice, beforePrice, type Candidate, costs, exclusionOf, type Moment } from './candidate.ts';

export type Counts = Map<Exclusion, number>;

/** Those of one price. */
export interface PriceGroup {
  size: number;
  excluded: Counts;
  /** Who may be recommended if the question allows. */
  open: Candidate[];
}

/** What is to be said of all candidates before anything is asked. */
export interface Weighed {
  considered: number;
  /** Before the price counts. */
  excluded: Counts;
  free: PriceGroup;
  costly: PriceGroup;
}

const newGroup = (): PriceGroup => ({ size: 0, excluded: new Map(), open: [] });

export function weighCandidates(candidates: Iterable<Candidate>, moment: Moment): Weighed {
  const weighed: Weighed = { considered: 0, excluded: new Map(), free: newGroup(), costly: newGroup() };
  for (const candidate of candidates) {
    weighed.considered += 1;
    const reason = exclusionOf(beforePrice, candidate, moment);
    if (reason === null) place(costs(candidate) ? weighed.costly : weighed.free, candidate, moment);
    else addTo(weighed.excluded, reason);
  }
  return weighed;
}

function place(group: PriceGroup, candidate: Candidate, moment: Moment): void {
  group.size += 1;
  const reason = exclusionOf(afterPrice, candidate, moment);
  if (reason === null) group.open.push(candidate);
  else addTo(group.excluded, reason);
}

export function addTo(counts: Counts, reason: Exclusion, count = 1): void {
  counts.set(reason, (counts.get(reason) ?? 0) + count);
}
