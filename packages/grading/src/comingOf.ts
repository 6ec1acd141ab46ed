import type { Coming, ComingFinding, Finding } from '@signpost/contracts';
import type { Judged } from './assess.ts';
import { lowestLetter } from './lowestLetter.ts';
import type { Rubric } from './rubric.ts';

interface Both {
  today: Judged;
  later: Judged | null;
}

/** What the next rubric will make of what was seen: the letters, what moves them, and the step to a better one. */
export function comingOf({ version, effectiveFrom }: Rubric, c2s: Both, s2s: Both): Coming {
  const letters = { c2s: gradeOf(c2s), s2s: gradeOf(s2s) };
  return {
    rubricVersion: version,
    effectiveFrom,
    overall: lowestLetter([letters.c2s.letter, letters.s2s.letter]),
    ...letters,
    findings: [...movedIn(c2s), ...movedIn(s2s)],
  };
}

function gradeOf({ today, later }: Both): Coming['c2s'] {
  const { letter, nextStep } = (later ?? today).grade;
  return { letter, letterNow: today.grade.letter, nextStep };
}

/** Findings that then allow another letter than now. Both lists were made of the same verdicts, in the same order. */
const movedIn = ({ today, later }: Both): ComingFinding[] =>
  (later ?? today).findings.flatMap((finding, index) => moved(finding, today.findings[index]));

function moved(finding: Finding, before: Finding | undefined): ComingFinding[] {
  if (finding.cap === before?.cap) return [];
  return [{ ...finding, ...(before?.cap ? { capNow: before.cap } : {}) }];
}
