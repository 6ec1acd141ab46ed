import { type Statistics, type StatisticsCounts, statisticsSchema } from '@signpost/contracts';
import { ago } from './fixtureAssessments.ts';
import { hostile } from './hostile.ts';

const day = 86_400_000;
const shownDays = 40;

/** 200 servers, of which more and more do well; one tells a name that does harm. */
function countsAt(step: number): StatisticsCounts {
  const strong = 80 + step;
  return {
    listed: 214,
    tested: 200,
    c2s: { 'A+': strong - 60, A: 60, B: 40, C: 20, D: 5, F: 135 - strong, T: 0, '?': 0 },
    s2s: { A: strong - 30, B: 230 - strong },
    software: { Prosody: 90, ejabberd: 70 + step / 2, Openfire: 12, [hostile.script.slice(0, 60)]: 1, '': 27 - step / 2 },
    ipv6: { yes: strong, no: 190 - strong, unknown: 10 },
    tls13: { yes: 150 + step, no: 50 - step },
  };
}

export const fixtureStatistics = (): Statistics =>
  statisticsSchema.parse({
    at: ago(60_000),
    now: countsAt(shownDays),
    days: Array.from({ length: shownDays }, (_, index) => ({
      day: ago((shownDays - index) * day).slice(0, 10),
      ...countsAt(2 * Math.floor(index / 2)),
    })),
  });
