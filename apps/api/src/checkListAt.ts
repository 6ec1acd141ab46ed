import type { CheckInfo, CheckList } from '@signpost/contracts';
import { checkInfosOf, type Rubric, rulesAt } from '@signpost/grading';

/** Every check as the rubric of a moment has it, and what the next one changes. */
export function checkListAt(now: Date, rules = rulesAt(now)): CheckList {
  const { rubric, next } = rules;
  const checks = checkInfosOf(rubric);
  return { rubricVersion: rubric.version, checks, ...(next ? { next: changesIn(next, checks) } : {}) };
}

const changesIn = (next: Rubric, checks: readonly CheckInfo[]): NonNullable<CheckList['next']> => ({
  rubricVersion: next.version,
  effectiveFrom: next.effectiveFrom,
  checks: checkInfosOf(next).filter(({ caps }, index) => caps.join() !== checks[index]?.caps.join()),
});
