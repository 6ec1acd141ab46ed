import { z } from 'zod';
import { checkInfoSchema } from './finding.ts';
import { messageSchema } from './message.ts';
import { storedObservationSchema } from './observation/index.ts';
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
    authoritative: z.array(vantageCodeSchema),
    needsAccount: z.boolean(),
    url: z.string(),
  })
  .meta({ id: 'Xep' });
export type XepInfo = z.infer<typeof xepInfoSchema>;

export const checkListSchema = z
  .object({ rubricVersion: z.string(), checks: z.array(checkInfoSchema) })
  .meta({ id: 'CheckList' });
export const xepListSchema = z.object({ xeps: z.array(xepInfoSchema) }).meta({ id: 'XepList' });
export const observationListSchema = z
  .object({ domain: z.string(), observations: z.array(storedObservationSchema) })
  .meta({ id: 'ObservationList' });
