import { z } from 'zod';
import { failureSchema } from './failure.ts';

/** `degraded`: some targets or one address family don't answer. `unknown`: we could not tell, or were the trouble ourselves. */
export const livenessStates = ['up', 'degraded', 'down', 'unknown'] as const;
export type LivenessState = (typeof livenessStates)[number];

/** Whether apps can reach a provider right now, as one look at its client targets shows. Times in milliseconds. */
export const livenessSchema = z
  .object({
    state: z.enum(livenessStates),
    /** Addresses knocked at, and those that answered with stream features. */
    asked: z.number().int(),
    answered: z.number().int(),
    /** How long the quickest took from dialling to features. */
    answerMs: z.number().nullable(),
    failure: failureSchema.optional(),
  })
  .meta({ id: 'Liveness' });
export type Liveness = z.infer<typeof livenessSchema>;

/** Looks of one day (UTC), counted by what they showed. `answerMs` is the mean of those that were answered. */
export const uptimeDaySchema = z
  .object({
    day: z.string(),
    up: z.number().int(),
    degraded: z.number().int(),
    down: z.number().int(),
    unknown: z.number().int(),
    answerMs: z.number().nullable(),
  })
  .meta({ id: 'UptimeDay' });
export type UptimeDay = z.infer<typeof uptimeDaySchema>;

/**
 * `GET /api/v1/providers/{domain}/uptime`: the last look and the last 90 days, oldest first; days without a look are left
 * out. A share counts `up` and `degraded` against `down`; what is unknown counts for nobody; `null` before anything was seen.
 */
export const uptimeSchema = z
  .object({
    domain: z.string(),
    last: z.object({ at: z.string(), state: z.enum(livenessStates) }).nullable(),
    share: z.number().min(0).max(1).nullable(),
    days: z.array(uptimeDaySchema),
    years: z.array(z.object({ year: z.number().int(), share: z.number().min(0).max(1).nullable() })),
  })
  .meta({ id: 'Uptime' });
export type Uptime = z.infer<typeof uptimeSchema>;

/** The share of looks that found it up; `null` where none could tell. */
export function uptimeShare(days: readonly Pick<UptimeDay, 'up' | 'degraded' | 'down'>[]): number | null {
  const up = days.reduce((sum, day) => sum + day.up + day.degraded, 0);
  const all = days.reduce((sum, day) => sum + day.down, up);
  return all === 0 ? null : up / all;
}
