import type { Finding } from '@signpost/contracts';
import type { CheckDefinition, Judgement } from './check.ts';
import { capOfVerdict, type Rubric } from './rubric.ts';
import type { View } from './view.ts';

const most = 64;

/** Joins equal verdicts on several targets into one finding, in the order in which they were first seen. */
export function findingsOf(check: CheckDefinition, view: View, judgements: readonly Judgement[], rubric: Rubric): Finding[] {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = JSON.stringify([judgement.outcome, judgement.seen]);
    groups.set(key, [...(groups.get(key) ?? []), judgement]);
  }
  return [...groups.values()].map((group) => findingOf(check, view, group, rubric));
}

function findingOf(check: CheckDefinition, view: View, group: readonly Judgement[], rubric: Rubric): Finding {
  const [first] = group;
  if (!first) throw new RangeError('a group of verdicts is never empty');
  const { outcome, seen } = first;
  const cap = capOfVerdict(rubric, { check, direction: view.direction, outcome, seen: seen.id });
  return {
    check: check.id,
    direction: view.direction,
    outcome,
    ...(cap ? { cap } : {}),
    seen,
    targets: unique(group.flatMap(({ target }) => (target ? [target.label] : []))),
    observationIds: unique([...group.flatMap(({ target }) => target?.observationIds ?? []), ...idsUsed(check, view)]),
  };
}

/** Those of a sweep stand with its target already. */
const idsUsed = (check: CheckDefinition, view: View): string[] =>
  (check.uses ?? []).flatMap((use) => (use === 'sweep' ? [] : (view[use]?.id ?? [])));

const unique = (values: readonly string[]): string[] => [...new Set(values)].slice(0, most);
