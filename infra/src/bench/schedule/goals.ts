import { type ScheduledKind, shelfOf } from './shelves.ts';
import type { TurnsReport } from './turns.ts';
import { peakOf } from './turns.ts';
import type { VisitsReport } from './visits.ts';

export interface Goal {
  name: string;
  measured: number;
  atMost: number;
  met: boolean;
}

const evenly = 1.3;
/** Twice the quarter of an hour that an operator may ask for. */
const oftenShelfMs = 30 * 60_000;
const mostTurnedAway = 0.01;

const goal = (name: string, measured: number, atMost: number): Goal => ({ name, measured, atMost, met: measured <= atMost });

export const judgeTurns = (kind: ScheduledKind, report: TurnsReport): Goal[] => [
  goal(`${kind}: longest gap, hours`, report.longestGapMs / 3_600_000, shelfOf[kind] / 3_600_000),
  ...(report.longestOftenGapMs > 0
    ? [
        goal(
          `${kind} where more is asked for: longest gap, hours`,
          report.longestOftenGapMs / 3_600_000,
          oftenShelfMs / 3_600_000,
        ),
      ]
    : []),
  goal(`${kind}: busiest hour against the mean`, peakOf(report), evenly),
];

export const judgeVisits = (report: VisitsReport): Goal[] => [
  goal('connections beyond what courtesy allows', report.broken.length, 0),
  goal('connections turned away, share', report.turnedAway / (report.turnedAway + report.connections), mostTurnedAway),
  goal('connections: busiest ten minutes against the mean', report.peak, evenly),
];
