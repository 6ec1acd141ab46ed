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

const ofStates = { up: z.number().int(), degraded: z.number().int(), down: z.number().int(), unknown: z.number().int() };

/**
 * Looks of one day (UTC), counted by what they showed. `minutes` says how long that lasted: a look counts until the next one,
 * for 90 minutes at most. `answerMs` is the mean of those that were answered.
 */
export const uptimeDaySchema = z
  .object({
    day: z.string(),
    ...ofStates,
    /** Absent in days when looks came hourly and their time was not kept. */
    minutes: z.object(ofStates).optional(),
    answerMs: z.number().nullable(),
  })
  .meta({ id: 'UptimeDay' });
export type UptimeDay = z.infer<typeof uptimeDaySchema>;

/**
 * `GET /api/v1/providers/{domain}/uptime`: the last look and the last 90 days, oldest first; days without a look are left
 * out. A share counts the time of `up` and `degraded` against that of `down`; what is unknown counts for nobody; `null` before
 * anything was seen. `unseenFrom` names the place of ours that it was silent at while it answered at another.
 */
export const uptimeSchema = z
  .object({
    domain: z.string(),
    last: z.object({ at: z.string(), state: z.enum(livenessStates), unseenFrom: z.string().optional() }).nullable(),
    share: z.number().min(0).max(1).nullable(),
    days: z.array(uptimeDaySchema),
    years: z.array(z.object({ year: z.number().int(), share: z.number().min(0).max(1).nullable() })),
  })
  .meta({ id: 'Uptime' });
export type Uptime = z.infer<typeof uptimeSchema>;

type Shares = Pick<UptimeDay, 'up' | 'degraded' | 'down' | 'minutes'>;

/** How much of what could be told it was each; `null` where nothing could. */
export function uptimeParts(days: readonly Shares[]): { up: number; degraded: number; down: number } | null {
  const sum = (state: 'up' | 'degraded' | 'down') =>
    days.reduce((all, day) => all + (day.minutes ? day.minutes[state] : day[state] * 60), 0);
  const [up, degraded, down] = [sum('up'), sum('degraded'), sum('down')];
  const all = up + degraded + down;
  return all === 0 ? null : { up: up / all, degraded: degraded / all, down: down / all };
}

/** The share of the time that it could be reached; `null` where that could not be told. */
export function uptimeShare(days: readonly Shares[]): number | null {
  const parts = uptimeParts(days);
  return parts && 1 - parts.down;
}
