import {
  type CheckInfo,
  type checkMessages,
  type Direction,
  directions,
  type Finding,
  letters,
  type Message,
  message,
  type ServerSoftware,
} from '@signpost/contracts';
import { findingsOf } from './findings.ts';
import { capsOf, type Rubric } from './rubric.ts';
import { newestRubric } from './rubrics.ts';
import type { TargetView, View } from './view.ts';

type MessageId = keyof typeof checkMessages;
type NameOf<Id> = Id extends `seen.${infer Name}` ? Name : never;
/** Names of facts that a check may report; each has its text in the message file. */
export type SeenName = NameOf<MessageId>;

export interface Verdict {
  outcome: Finding['outcome'];
  seen: Message;
}

/** One verdict on one target, or on the whole direction where `target` is null. */
export interface Judgement extends Verdict {
  target: TargetView | null;
}

export interface Spec {
  name: string;
  url: string;
}

/** One check, one file, one object. It says what was seen; the rubric says what that allows. */
export interface CheckDefinition<Id extends string = string> {
  readonly id: Id;
  readonly directions: readonly Direction[];
  /** Every fact that it may report. */
  readonly sees: readonly SeenName[];
  readonly spec: readonly Spec[];
  /** Configuration lines that mend it. A software that has no such setting is left out. */
  readonly fix: Readonly<Partial<Record<ServerSoftware, string>>>;
  /** Lines of the DNS zone that mend it. */
  readonly zone?: string;
  /** Checks which the same mending puts right. */
  readonly alsoMends?: readonly string[];
  /** Observations it rests on beside the stream. */
  readonly uses?: readonly ('dns' | 'web' | 'sweep')[];
  /** Rests on those alone. */
  readonly withoutStream?: true;
}

export interface Check<Id extends string = string> extends CheckDefinition<Id> {
  judge(view: View): Judgement[];
  evaluate(view: View, rubric?: Rubric): Finding[];
}

const verdict =
  (outcome: Finding['outcome']) =>
  (name: SeenName, params: Message['params'] = {}): Verdict => ({ outcome, seen: message(`seen.${name}`, params) });

export const pass = verdict('pass');
export const fail = verdict('fail');
export const warn = verdict('warn');
export const info = verdict('info');
export const unknown = verdict('unknown');

/** A check that looks at each target by itself; `null` says nothing of that target. */
export function targetCheck<const Id extends string>(
  definition: CheckDefinition<Id> & { judgeTarget(target: TargetView, view: View): Verdict | null },
): Check<Id> {
  return withEvaluate(definition, (view) =>
    view.targets.flatMap((target) => {
      const seen = definition.judgeTarget(target, view);
      return seen ? [{ ...seen, target }] : [];
    }),
  );
}

/** A check that looks at a direction as a whole. */
export function domainCheck<const Id extends string>(
  definition: CheckDefinition<Id> & { judgeDomain(view: View): Verdict | null },
): Check<Id> {
  return withEvaluate(definition, (view) => {
    const seen = definition.judgeDomain(view);
    return seen ? [{ ...seen, target: null }] : [];
  });
}

export function withEvaluate<Id extends string>(definition: CheckDefinition<Id>, judge: Check['judge']): Check<Id> {
  const onlyItsOwn = (view: View) => (definition.directions.includes(view.direction) ? judge(view) : []);
  const evaluate: Check['evaluate'] = (view, rubric = newestRubric) => findingsOf(definition, view, onlyItsOwn(view), rubric);
  return { ...definition, judge: onlyItsOwn, evaluate };
}

/** A check as told to the API and the documentation. */
export function infoOf(check: Check, rubric: Rubric): CheckInfo {
  const caps = new Set(
    directions.flatMap((direction) => (check.directions.includes(direction) ? capsOf(rubric, check, direction) : [])),
  );
  return {
    id: check.id,
    directions: [...check.directions],
    caps: letters.filter((letter) => caps.has(letter)),
    title: message(`check.${check.id}.title`),
    plain: message(`check.${check.id}.plain`),
    technical: message(`check.${check.id}.technical`),
    spec: [...check.spec],
    fix: { ...check.fix },
    ...(check.zone ? { zone: check.zone } : {}),
  };
}
