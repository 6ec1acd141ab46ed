import { createHash } from 'node:crypto';
import { type Choice, type ChooseQuery, type ChooseRules, type Exclusion, exclusions } from '@signpost/contracts';
import { type Candidate, exclusionOf } from './candidate.ts';
import { type Reasons, reasonsOf } from './reasons.ts';

/**
 * The few providers to recommend: those that may be recommended at all, best answers first; those that are alike in an
 * order that the seed decides, so that not everybody is sent to the same one. Pure: the same input gives the same answer.
 */
export function chooseProviders(
  candidates: readonly Candidate[],
  query: ChooseQuery,
  seed: string,
  now: Date,
  rules: ChooseRules,
): Choice {
  const judged = candidates.map((candidate) => ({ candidate, excluded: exclusionOf(candidate, query, now, rules) }));
  const suitable = judged
    .filter(({ excluded }) => excluded === null)
    .map(({ candidate }) => ({ candidate, ...reasonsOf(candidate, query) }));
  return {
    seed,
    considered: candidates.length,
    suitable: suitable.length,
    picks: firstOf(suitable, rules.picks, seed).map(({ candidate: { row }, because, but }) => ({ provider: row, because, but })),
    excluded: counted(judged.flatMap(({ excluded }) => excluded ?? [])),
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

const placeOf = (domain: string, seed: string): string => createHash('sha256').update(`${seed}\n${domain}`).digest('hex');

const counted = (reasons: Exclusion[]): Choice['excluded'] =>
  exclusions
    .map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }))
    .filter(({ count }) => count > 0);
