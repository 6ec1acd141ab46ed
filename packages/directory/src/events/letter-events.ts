import { type Assessment, type Change, type Direction, directions } from '@signpost/contracts';
import type { EarlierAssessment, NewProviderEvent } from '@signpost/db';
import { observationsBehind } from './observations-behind.ts';

interface Given {
  assessment: Assessment;
  earlier: EarlierAssessment | null;
  changes: readonly Change[];
  slot: string | null;
}
type Move = Pick<Change, 'cause' | 'from' | 'to'>;

/**
 * Letters that moved from one that was known to another. A `?` between them is passed over: not to have seen enough is
 * told by nobody's letter. What our own rules moved is an event of its own type.
 */
export const letterEvents = (given: Given): NewProviderEvent[] =>
  directions.flatMap((direction) => movesOf(given, direction).map((move) => letterEvent(given, direction, move)));

function movesOf({ assessment, earlier, changes }: Given, direction: Direction): Move[] {
  const known = earlier?.letters[direction];
  const to = assessment.grades[direction].letter;
  if (!known || to === '?') return [];
  if (earlier.assessment?.grades[direction].letter !== '?')
    return changes.filter((one) => one.kind === 'letter' && one.direction === direction && one.from !== '?' && one.to !== '?');
  const cause = known.rubricVersion === assessment.rubricVersion ? 'unknown' : 'rubric';
  return known.letter === to ? [] : [{ cause, from: known.letter, to }];
}

function letterEvent({ assessment, slot }: Given, direction: Direction, { cause, from, to }: Move): NewProviderEvent {
  const { rubricVersion, assessedAt } = assessment;
  const byRubric = cause === 'rubric';
  const type = byRubric ? 'rubric-changed' : 'letter-changed';
  return {
    at: assessedAt,
    type,
    key: [type, direction, byRubric ? rubricVersion : slot, from, to].join('/'),
    params: { direction, from: from ?? '?', to: to ?? '?', cause, rubric: rubricVersion },
    observationIds: observationsBehind(assessment, direction),
  };
}
