import type { Assessment, Direction } from '@signpost/contracts';

const most = 20;

/** What decides a direction's letter; where nothing does, the targets that it was given for. */
export function observationsBehind({ findings, grades }: Assessment, direction: Direction): string[] {
  const held = findings
    .filter((one) => one.direction === direction && one.outcome === 'fail' && one.cap === grades[direction].letter)
    .flatMap(({ observationIds }) => observationIds);
  const targets = grades[direction].targets.flatMap(({ observationId }) => observationId ?? []);
  return [...new Set(held.length > 0 ? held : targets)].slice(0, most);
}
