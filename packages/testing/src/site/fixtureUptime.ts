import { type ServiceStatus, serviceStatusSchema, type Uptime, uptimeSchema, uptimeShare } from '@signpost/contracts';
import { ago } from './fixtureAssessments.ts';
import { hostile } from './hostile.ts';

const day = 86_400_000;
const watchedDays = 80;

/** Eighty days: an outage, a day in part, two of which nothing could be told. One provider was never watched, one is reached from elsewhere alone. */
export function fixtureUptime(domain: string): Uptime {
  if (domain === 'weak.example') return uptimeSchema.parse({ domain, last: null, share: null, days: [], years: [] });
  const days = Array.from({ length: watchedDays }, (_, index) => ({
    day: ago((watchedDays - 1 - index) * day).slice(0, 10),
    up: index === 30 ? 10 : index === 50 ? 12 : index < 2 ? 0 : 24,
    degraded: index === 50 ? 12 : 0,
    down: index === 30 ? 14 : 0,
    unknown: index < 2 ? 24 : 0,
    answerMs: index < 2 ? null : 80 + ((index * 37) % 60),
    ...(index > 60 ? { minutes: { up: 1440, degraded: 0, down: 0, unknown: 0 } } : {}),
  }));
  const state = domain === 'silent.example' ? 'down' : 'up';
  const share = uptimeShare(days);
  return uptimeSchema.parse({
    domain,
    last: { at: ago(1_800_000), state, ...(domain === hostile.longDomain ? { unseenFrom: 'main' } : {}) },
    share,
    days,
    years: [{ year: 2026, share }],
  });
}

/** One part in each state. */
export const fixtureStatus = (): ServiceStatus =>
  serviceStatusSchema.parse({
    at: ago(1000),
    parts: [
      { part: 'runs', state: 'works', lastAt: ago(40_000), waiting: 3 },
      { part: 'queue', state: 'works', lastAt: ago(5000), waiting: 0 },
      { part: 'liveness', state: 'late', lastAt: ago(9_000_000), waiting: 61 },
      { part: 'rooms', state: 'stopped', lastAt: ago(3 * day), waiting: 14 },
      { part: 'policies', state: 'idle', lastAt: null, waiting: 0 },
    ],
  });
