import type { Assessment, Change, Finding } from '@signpost/contracts';

/** A fact that is held against the provider on one side only. */
export interface ChangedFinding {
  kind: 'finding-new' | 'finding-gone';
  finding: Finding;
  /** Without it we saw more or less than before, and nobody can say who changed. */
  cause: 'provider' | 'unknown';
}

const keyOf = ({ check, direction, seen }: Finding): string => `${check} ${direction} ${seen.id}`;

/** What is held against a provider, each fact once. What is only told or in order makes no history. */
const faultsOf = ({ findings }: Assessment): Map<string, Finding> =>
  new Map(findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn').map((one) => [keyOf(one), one]));

const couldTell = ({ findings }: Assessment, { check, direction }: Finding): boolean =>
  findings.some((one) => one.check === check && one.direction === direction && one.outcome !== 'unknown');

/** Facts that are held against the provider now and were not before, and the other way round. */
export function changedFindings(previous: Assessment, current: Assessment): ChangedFinding[] {
  return [...oneSided('finding-new', current, previous), ...oneSided('finding-gone', previous, current)];
}

function oneSided(kind: ChangedFinding['kind'], here: Assessment, there: Assessment): ChangedFinding[] {
  const known = faultsOf(there);
  return [...faultsOf(here)]
    .filter(([key]) => !known.has(key))
    .map(([, finding]) => ({ kind, finding, cause: couldTell(there, finding) ? 'provider' : 'unknown' }));
}

export const findingChanges = (previous: Assessment, current: Assessment): Change[] =>
  changedFindings(previous, current).map(({ kind, finding: { check, direction, seen }, cause }) => ({
    kind,
    cause,
    direction,
    subject: check,
    from: kind === 'finding-gone' ? seen.id : null,
    to: kind === 'finding-new' ? seen.id : null,
  }));
