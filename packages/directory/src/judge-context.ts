import type { Database } from '@signpost/db';
import { type Rubric, type Rules, rubrics, rulesAt } from '@signpost/grading';
import type { Configured } from './assess-observations.ts';

/** What judging stored observations needs. */
export interface JudgeContext {
  database: Database;
  configured: Configured;
  /** Those of this release unless said. */
  rubrics?: readonly [Rubric, ...Rubric[]];
}

export const rulesOf = (context: Pick<JudgeContext, 'rubrics'>, now: Date): Rules => rulesAt(now, context.rubrics ?? rubrics);
