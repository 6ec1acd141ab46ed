import type { Assessment, Grade, StoredObservation } from '@signpost/contracts';
import { findingsOf } from './findings.ts';
import { balancesOf, type Held, heldBy, letterOf, worstLetter } from './letterOf.ts';
import { lowestLetter } from './lowestLetter.ts';
import { nextStepOf } from './nextStep.ts';
import { reachabilityOf } from './reachability.ts';
import { checks, mends } from './registry.ts';
import { rubricVersion } from './rubric.ts';
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
}

/** Judges what was seen of a domain. Pure: the same observations under the same rubric give the same assessment. */
export function assess({ domain, observations, now, configured, facts }: AssessInput): Assessment {
  const own = observations.filter(({ key }) => key.domain === domain);
  const c2s = judge(viewOf({ domain, observations: own, configured }, 'c2s'));
  const s2s = judge(viewOf({ domain, observations: own, configured }, 's2s'));
  return {
    domain,
    rubricVersion,
    assessedAt: now.toISOString(),
    observedAt: newestTime(own),
    overall: lowestLetter([c2s.grade.letter, s2s.grade.letter]),
    grades: { c2s: c2s.grade, s2s: s2s.grade },
    findings: [...c2s.findings, ...s2s.findings],
    ...facts,
  };
}

function judge(view: View): { grade: Grade; findings: Assessment['findings'] } {
  const held = heldBy(checks, view);
  return {
    grade: gradeOf(view, held),
    findings: checks.flatMap((check) =>
      findingsOf(
        check,
        view,
        held.filter((one) => one.check === check.id),
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
