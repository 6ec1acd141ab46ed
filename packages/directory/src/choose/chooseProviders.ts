import { hash } from 'node:crypto';
import { type Choice, type ChooseQuery, type ChooseRules, exclusions } from '@signpost/contracts';
import { byQuestion, type Candidate, exclusionOf } from './candidate.ts';
import { type Reasons, reasonsOf } from './reasons.ts';
import { addTo, type Counts, type Weighed } from './weighCandidates.ts';

/**
 * The few providers to recommend: those that may be recommended at all, best answers first; those that are alike in an
 * order that the seed decides, so that not everybody is sent to the same one. Pure: the same input gives the same answer.
 */
export function chooseProviders(weighed: Weighed, query: ChooseQuery, seed: string, rules: ChooseRules): Choice {
  const { considered, free, costly } = weighed;
  const excluded: Counts = new Map(weighed.excluded);
  if (query.paid !== 'ok') addTo(excluded, 'costs', costly.size);
  const suitable: Scored[] = [];
  for (const group of query.paid === 'ok' ? [free, costly] : [free]) {
    for (const [reason, count] of group.excluded) addTo(excluded, reason, count);
    for (const candidate of group.open) {
      const reason = exclusionOf(byQuestion, candidate, query);
      if (reason === null) suitable.push({ candidate, ...reasonsOf(candidate, query) });
      else addTo(excluded, reason);
    }
  }
  return {
    seed,
    considered,
    suitable: suitable.length,
    picks: firstOf(suitable, rules.picks, seed).map(({ candidate: { row }, because, but }) => ({ provider: row, because, but })),
    excluded: exclusions.map((reason) => ({ reason, count: excluded.get(reason) ?? 0 })).filter(({ count }) => count > 0),
  };
}

interface Scored extends Reasons {
  candidate: Candidate;
}

/** Only those that come near get a place by the seed: thousands may be alike further down. */
function firstOf(suitable: readonly Scored[], count: number, seed: string): Scored[] {
  const scores = suitable.map(({ score }) => score).sort((a, b) => b - a);
  const least = scores[Math.min(count, scores.length) - 1] ?? 0;
  return suitable
    .filter(({ score }) => score >= least)
    .map((scored) => ({ scored, place: placeOf(scored.candidate.row.domain, seed) }))
    .sort((a, b) => b.scored.score - a.scored.score || (a.place < b.place ? -1 : 1))
    .slice(0, count)
    .map(({ scored }) => scored);
}

const placeOf = (domain: string, seed: string): string => hash('sha256', `${seed}\n${domain}`, 'hex');
