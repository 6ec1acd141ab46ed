import { type Assessment, type CheckInfo, type Direction, type Message, rankOf } from '@signpost/contracts';

const most = 2;

/** In plain words, what holds the letter where it is: the checks that are not met and allow no better one. */
export function reasonsFor(
  direction: Direction,
  { grades, findings }: Assessment,
  checks: ReadonlyMap<string, CheckInfo>,
): Message[] {
  const reached = rankOf(grades[direction].letter);
  const holding = findings.filter(
    ({ cap, outcome, ...finding }) =>
      finding.direction === direction &&
      (outcome === 'fail' || outcome === 'warn') &&
      cap !== undefined &&
      rankOf(cap) === reached,
  );
  const ids = [...new Set(holding.map(({ check }) => check))];
  return ids.flatMap((id) => checks.get(id)?.plain ?? []).slice(0, most);
}
