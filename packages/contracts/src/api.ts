import { z } from 'zod';
import { checkInfoSchema } from './finding.ts';
import { messageSchema } from './message.ts';
import { storedObservationSchema } from './observation/index.ts';
import { runEventSchema, runSchema } from './run.ts';
import { vantageCodeSchema } from './vantage.ts';

/** The one shape of every error that the API gives. */
export const apiErrorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), details: z.array(z.string()).optional() }) })
  .meta({ id: 'Error' });
export type ApiError = z.infer<typeof apiErrorSchema>;

/** `GET /api/v1/service`: what this installation is and which facts it cannot see. */
export const serviceInfoSchema = z
  .object({
    mode: z.enum(['lab', 'public']),
    contact: z.string().nullable(),
    version: z.string(),
    rubricVersion: z.string(),
    /** Facts that stay unknown here, each with the settings that enable it. */
    notConfigured: z.array(z.object({ fact: z.string(), settings: z.array(z.string()) })),
    providers: z.object({ listed: z.number().int(), probed: z.number().int() }),
    lastProbeAt: z.string().nullable(),
    /** Public rooms that are listed. */
    rooms: z.number().int().optional(),
  })
  .meta({ id: 'ServiceInfo' });
export type ServiceInfo = z.infer<typeof serviceInfoSchema>;

export const xepInfoSchema = z
  .object({
    id: z.string(),
    number: z.number().int().nullable(),
    title: z.string(),
    status: z.string(),
    benefit: messageSchema,
    /** Who feels its absence first. */
    noticedBy: messageSchema.optional(),
    authoritative: z.array(vantageCodeSchema),
    needsAccount: z.boolean(),
    url: z.string(),
  })
  .meta({ id: 'Xep' });
export type XepInfo = z.infer<typeof xepInfoSchema>;

export const checkListSchema = z
  .object({
    rubricVersion: z.string(),
    checks: z.array(checkInfoSchema),
    /** While another rubric is announced: from when on it counts, and the checks whose caps it changes, as it has them. */
    next: z.object({ rubricVersion: z.string(), effectiveFrom: z.string(), checks: z.array(checkInfoSchema) }).optional(),
  })
  .meta({ id: 'CheckList' });
export type CheckList = z.infer<typeof checkListSchema>;
export const xepListSchema = z.object({ xeps: z.array(xepInfoSchema) }).meta({ id: 'XepList' });
export const observationListSchema = z
  .object({ domain: z.string(), observations: z.array(storedObservationSchema) })
  .meta({ id: 'ObservationList' });

/** `GET /api/v1/messages/en`: every text by its id. */
export const messageListSchema = z.record(z.string(), z.string()).meta({ id: 'Messages' });

/** `GET /api/v1/runs/{id}`. */
export const runDetailSchema = runSchema.meta({ id: 'Run' });

/** `GET /api/v1/runs/{id}/events`: those with a sequence above `after`, oldest first. */
export const runEventListSchema = z.object({ runId: z.string(), events: z.array(runEventSchema) }).meta({ id: 'RunEventList' });

/** `GET /badge/{domain}.json`: the endpoint format of shields.io (https://shields.io/badges/endpoint-badge). */
export const badgeJsonSchema = z
  .object({
    schemaVersion: z.literal(1),
    label: z.string(),
    message: z.string(),
    color: z.string(),
    isError: z.boolean().optional(),
    cacheSeconds: z.number().int().optional(),
  })
  .meta({ id: 'BadgeJson' });

/** `GET /healthz` and `GET /readyz`. */
export const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
export const readinessSchema = z
  .object({ ready: z.boolean(), database: z.boolean(), migrations: z.boolean() })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readinessSchema>;
