import type { Assessment, Finding, Grade, StoredObservation } from '@signpost/contracts';
import { comingOf } from './comingOf.ts';
import { findingsOf } from './findings.ts';
import { balancesOf, type Held, heldBy, letterOf, worstLetter } from './letterOf.ts';
import { lowestLetter } from './lowestLetter.ts';
import { nextStepOf } from './nextStep.ts';
import { reachabilityOf } from './reachability.ts';
import { checks, mends } from './registry.ts';
import type { Rubric } from './rubric.ts';
import { type Rules, rulesAt } from './rubrics.ts';
import { type Configured, type View, viewOf } from './view.ts';

/** The part of an assessment that is not about security; it comes from the catalogue of XEPs. */
export type Facts = Pick<Assessment, 'capabilities' | 'signUp' | 'software' | 'contacts' | 'federation'> &
  Partial<Pick<Assessment, 'xeps' | 'suite' | 'conflicts' | 'dataPolicies' | 'fileFacts'>>;

export interface AssessInput {
  domain: string;
  observations: readonly StoredObservation[];
  now: Date;
  configured: Configured;
  facts: Facts;
  /** Those of `now` unless said. */
  rules?: Rules;
}

/** Judges what was seen of a domain. Pure: the same observations under the same rubric give the same assessment. */
export function assess({ domain, observations, now, configured, facts, rules = rulesAt(now) }: AssessInput): Assessment {
  const own = observations.filter(({ key }) => key.domain === domain);
  const c2s = judge(viewOf({ domain, observations: own, configured }, 'c2s'), rules);
  const s2s = judge(viewOf({ domain, observations: own, configured }, 's2s'), rules);
  const { rubric, next } = rules;
  return {
    domain,
    rubricVersion: rubric.version,
    assessedAt: now.toISOString(),
    observedAt: newestTime(own),
    overall: lowestLetter([c2s.today.grade.letter, s2s.today.grade.letter]),
    grades: { c2s: c2s.today.grade, s2s: s2s.today.grade },
    findings: [...c2s.today.findings, ...s2s.today.findings],
    ...(next ? { coming: comingOf(next, c2s, s2s) } : {}),
    ...facts,
  };
}

/** A direction as one rubric has it. */
export interface Judged {
  grade: Grade;
  findings: Finding[];
}

/** A direction by the rubric that counts, and by the one that is about to. */
const judge = (view: View, { rubric, next }: Rules): { today: Judged; later: Judged | null } => ({
  today: judgeBy(view, rubric),
  later: next && judgeBy(view, next),
});

function judgeBy(view: View, rubric: Rubric): Judged {
  const held = heldBy(checks, view, rubric);
  return {
    grade: gradeOf(view, held),
    findings: checks.flatMap((check) =>
      findingsOf(
        check,
        view,
        held.filter((one) => one.check === check.id),
        rubric,
      ),
    ),
  };
}

const mostTargets = 128;

function gradeOf(view: View, held: readonly Held[]): Grade {
  const balances = balancesOf(view, held);
  return {
    direction: view.direction,
    letter: worstLetter(balances),
    reachability: reachabilityOf(view),
    targets: view.targets.slice(0, mostTargets).map((target, index) => ({
      target: `${target.host}:${target.port}`,
      address: target.address,
      security: target.security,
      letter: letterOf(balances[index] ?? { complete: false, weights: [] }),
      ...(target.failure ? { failure: target.failure } : {}),
      ...(target.observationIds[0] ? { observationId: target.observationIds[0] } : {}),
    })),
    nextStep: nextStepOf(balances, mends),
  };
}

const newestTime = (observations: readonly StoredObservation[]): string | null =>
  observations
    .map(({ observedAt }) => observedAt)
    .reduce<string | null>((a, b) => (a === null || Date.parse(b) > Date.parse(a) ? b : a), null);
