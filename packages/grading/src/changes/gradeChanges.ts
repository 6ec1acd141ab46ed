import { type Assessment, type Change, type Direction, directions, worseLetter } from '@signpost/contracts';
import { changedFindings } from './findingChanges.ts';

/** Letters and reachability that differ, in either direction. */
export const gradeChanges = (previous: Assessment, current: Assessment): Change[] =>
  directions.flatMap((direction) => [
    ...letterChange(previous, current, direction),
    ...reachabilityChange(previous, current, direction),
  ]);

/** A letter is moved by the provider only where a fact that decides the worse of both is the provider's doing. */
function letterChange(previous: Assessment, current: Assessment, direction: Direction): Change[] {
  const [from, to] = [previous.grades[direction].letter, current.grades[direction].letter];
  if (from === to) return [];
  const worse = worseLetter(from, to);
  const theirs = changedFindings(previous, current).some(
    ({ finding, cause }) => cause === 'provider' && finding.direction === direction && finding.cap === worse,
  );
  const seenBoth = from !== '?' && to !== '?';
  return [{ kind: 'letter', cause: theirs && seenBoth ? 'provider' : 'unknown', direction, subject: null, from, to }];
}

function reachabilityChange(previous: Assessment, current: Assessment, direction: Direction): Change[] {
  const [from, to] = [previous.grades[direction].reachability, current.grades[direction].reachability];
  if (from === to) return [];
  const cause = from === 'unknown' || to === 'unknown' ? 'unknown' : 'provider';
  return [{ kind: 'reachability', cause, direction, subject: null, from, to }];
}
