import type { PolicyDiff, PolicyFact } from '@signpost/contracts';
import { type ChangeObject, diffLines } from 'diff';

export interface PolicyVersion {
  text: string;
  facts?: readonly PolicyFact[];
}

/** Unchanged lines that are shown around a change. */
const context = 2;
const limits = { timeout: 2_000, maxEditLength: 5_000 } as const;

/** What changed between two versions of a text, line by line, and which facts read otherwise now. */
export function diffPolicies(before: PolicyVersion, after: PolicyVersion): PolicyDiff {
  const factChanges = changedFacts(before.facts ?? [], after.facts ?? []);
  const changes = diffLines(`${before.text}\n`, `${after.text}\n`, limits);
  if (changes === undefined) return { hunks: [], addedLines: 0, removedLines: 0, factChanges, compared: false };
  const lines = changes.flatMap(linesOf);
  const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
  return { hunks: hunksOf(lines), addedLines: count('added'), removedLines: count('removed'), factChanges, compared: true };
}

type Line = PolicyDiff['hunks'][number]['lines'][number];

function linesOf({ value, added, removed }: ChangeObject<string>): Line[] {
  const kind = added ? 'added' : removed ? 'removed' : 'same';
  return value
    .replace(/\n$/, '')
    .split('\n')
    .map((text) => ({ kind, text }));
}

/** Runs of changed lines with a little of what stands around them. */
function hunksOf(lines: readonly Line[]): PolicyDiff['hunks'] {
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same'),
  );
  const hunks: PolicyDiff['hunks'] = [];
  let skippedLines = 0;
  for (const [index, line] of lines.entries()) {
    if (!shown[index]) skippedLines += 1;
    else if (shown[index - 1]) hunks.at(-1)?.lines.push(line);
    else {
      hunks.push({ skippedLines, lines: [line] });
      skippedLines = 0;
    }
  }
  return hunks;
}

function changedFacts(before: readonly PolicyFact[], after: readonly PolicyFact[]): PolicyDiff['factChanges'] {
  return after.flatMap(({ fact, value }) => {
    const old = before.find((candidate) => candidate.fact === fact)?.value;
    return old === undefined || old === value ? [] : [{ fact, before: old, after: value }];
  });
}
