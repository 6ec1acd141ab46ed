import { type Assessment, type CheckInfo, type Direction, type Message, rankOf } from '@signpost/contracts';

const most = 3;

/** Titles of the checks that hold the letter where it is, the worst first. */
export function reasonsFor(
  direction: Direction,
  { grades, findings }: Assessment,
  checks: ReadonlyMap<string, CheckInfo>,
): Message[] {
  const reached = rankOf(grades[direction].letter);
  const holding = findings.filter(
    ({ cap, outcome, ...finding }) =>
      finding.direction === direction && cap !== undefined && outcome !== 'pass' && (rankOf(cap) ?? Infinity) <= (reached ?? -1),
  );
  const ids = [...new Set(holding.map(({ check }) => check))];
  return ids.flatMap((id) => checks.get(id)?.title ?? []).slice(0, most);
}
