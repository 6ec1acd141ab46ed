import { type Finding, rankOf } from '@signpost/contracts';

const outcomes: readonly Finding['outcome'][] = ['fail', 'warn', 'info', 'unknown', 'pass'];
const rankOfCap = ({ cap }: Finding): number => (cap === undefined ? Number.POSITIVE_INFINITY : (rankOf(cap) ?? -1));

/** Faults first; among them what weighs most on the letter. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || rankOfCap(a) - rankOfCap(b));

/** How loudly a finding is shown: only what holds the letter at C or below is red. */
export function toneOf(finding: Finding): Finding['outcome'] {
  const heavy = rankOfCap(finding) <= (rankOf('C') ?? 0);
  return finding.outcome === 'fail' && !heavy ? 'warn' : finding.outcome;
}
