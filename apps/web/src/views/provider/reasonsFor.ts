import { type Assessment, type CheckInfo, type Direction, type Message, rankOf } from '@signpost/contracts';

const most = 3;

/** Titles of the checks that are not met and allow no better letter. A letter of A and up needs no excuse. */
export function reasonsFor(
  direction: Direction,
  { grades, findings }: Assessment,
  checks: ReadonlyMap<string, CheckInfo>,
): Message[] {
  const reached = rankOf(grades[direction].letter);
  if (reached === null || reached >= (rankOf('A') ?? 0)) return [];
  const holding = findings.filter(
    ({ cap, outcome, ...finding }) =>
      finding.direction === direction &&
      (outcome === 'fail' || outcome === 'warn') &&
      cap !== undefined &&
      rankOf(cap) === reached,
  );
  const ids = [...new Set(holding.map(({ check }) => check))];
  return ids.flatMap((id) => checks.get(id)?.title ?? []).slice(0, most);
}
