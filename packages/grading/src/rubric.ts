import { type Direction, type Finding, type Letter, letters } from '@signpost/contracts';
import type { CheckDefinition } from './check.ts';
import type { RuleTable } from './ruleTables.ts';

/** What decides which letter the seen facts allow. Checks know nothing of it. */
export interface Rubric {
  /** Another one for every change of a rule, so that history can tell a change of ours from one of the provider's. */
  version: string;
  /** The day on which it was put into the list. */
  decidedOn: string;
  /** From this moment on it counts, until a later one does. */
  effectiveFrom: string;
  tables: Readonly<Record<Direction, RuleTable>>;
}

/** Not knowing a graded fact withholds A+, and nothing else: a bound, neither a pass nor a fail. */
export const unknownAllows: Letter = 'A';

/** The best letter that a seen fact still allows, or `undefined` where it limits nothing. */
export const capOfSeen = (rubric: Rubric, direction: Direction, seen: string): Letter | undefined =>
  capsByName(rubric.tables[direction]).get(seen);

/** The caps that a check can set in a direction, best letter first. */
export function capsOf(rubric: Rubric, check: CheckDefinition, direction: Direction): Letter[] {
  const caps = new Set(check.sees.map((name) => capOfSeen(rubric, direction, `seen.${name}`)));
  return letters.filter((letter) => caps.has(letter));
}

interface Ruled {
  check: CheckDefinition;
  direction: Direction;
  outcome: Finding['outcome'];
  seen: string;
}

/** The best letter that a verdict still allows. What is not known limits only where its check can in that direction. */
export function capOfVerdict(rubric: Rubric, { check, direction, outcome, seen }: Ruled): Letter | undefined {
  if (outcome === 'unknown') return capsOf(rubric, check, direction).length > 0 ? unknownAllows : undefined;
  return outcome === 'fail' ? capOfSeen(rubric, direction, seen) : undefined;
}

const known = new WeakMap<RuleTable, ReadonlyMap<string, Letter>>();

function capsByName(table: RuleTable): ReadonlyMap<string, Letter> {
  const caps = known.get(table) ?? capTableOf(table);
  known.set(table, caps);
  return caps;
}

function capTableOf(table: RuleTable): ReadonlyMap<string, Letter> {
  return new Map(
    Object.entries(table).flatMap(([letter, names]) => names.map((name) => [`seen.${name}`, letter as Letter] as const)),
  );
}
