import { firstTurn, nextTurn, type Pace, paceOf, type ScheduledKind } from '@signpost/directory';
import { Heap } from './Heap.ts';

export interface TurnsReport {
  /** Turns taken in each hour of the measured time. */
  hours: number[];
  /** The longest that anybody waited from one turn to the next. */
  longestGapMs: number;
  /** The same of those who asked for more. */
  longestOftenGapMs: number;
  turns: number;
}

/** Some of a kind have turns more often than the others. */
export interface Often {
  count: number;
  everyMs: number;
}
const nobody: Often = { count: 0, everyMs: Number.POSITIVE_INFINITY };

/**
 * Goes through the ticks of one kind as the real scheduler does: at each tick the longest overdue, as many as the pace
 * allows, and each gets its next turn. Begins with an empty database, where everybody is due at once.
 */
export function goThroughTurns(
  kind: ScheduledKind,
  watched: number,
  pace: Pace,
  [days, warmDays]: readonly [number, number],
  chance: () => number,
  often: Often = nobody,
): TurnsReport {
  const everyOf = (index: number) => (index < often.count ? often.everyMs : pace.everyMs);
  const most = paceOf(watched + often.count * (pace.everyMs / often.everyMs - 1), pace);
  const due = new Heap<number>();
  // Looks at reachability are spread when a provider enters; all else begins at once.
  for (let index = 0; index < watched; index += 1) due.push(kind === 'liveness' ? chance() * everyOf(index) : 0, index);
  const last = new Float64Array(watched).fill(-1);
  const end = (days + warmDays) * 86_400_000;
  const begin = warmDays * 86_400_000;
  const report: TurnsReport = { hours: Array(days * 24).fill(0), longestGapMs: 0, longestOftenGapMs: 0, turns: 0 };
  const waited = (index: number, gapMs: number) => {
    const name = index < often.count ? 'longestOftenGapMs' : 'longestGapMs';
    report[name] = Math.max(report[name], gapMs);
  };
  for (let now = 0; now < end; now += pace.tickMs) {
    for (let taken = 0; taken < most && (due.peek() ?? Infinity) <= now; taken += 1) {
      const index = due.pop()?.value as number;
      if (now >= begin) {
        const hour = Math.floor((now - begin) / 3_600_000);
        report.hours[hour] = (report.hours[hour] ?? 0) + 1;
        report.turns += 1;
        if ((last[index] ?? -1) >= 0) waited(index, now - (last[index] ?? 0));
      }
      due.push(turnAfter(kind, now, (last[index] ?? -1) < 0, everyOf(index), chance), index);
      last[index] = now;
    }
  }
  for (const [index, at] of last.entries()) waited(index, end - at);
  return report;
}

/** The busiest hour against the mean one. */
export const peakOf = ({ hours, turns }: TurnsReport): number => Math.max(...hours) / (turns / hours.length);

/** Runs are planned with a moved turn; the others come a whole interval after the last look. */
function turnAfter(kind: ScheduledKind, now: number, isFirst: boolean, everyMs: number, chance: () => number): number {
  if (kind !== 'run') return now + everyMs;
  return (isFirst ? firstTurn : nextTurn)(new Date(now), everyMs, chance).getTime();
}
