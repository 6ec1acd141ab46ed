import { z } from 'zod';
import { observationListSchema } from './api.ts';
import { historyPageSchema, providerEventPageSchema } from './history.ts';
import { providerDetailSchema } from './provider.ts';
import { providerPolicySchema } from './providerPolicy.ts';
import { roomsThereSchema } from './roomsThere.ts';
import { uptimeSchema } from './uptime.ts';

/** `GET /api/v1/providers/{domain}/whole`: what the routes on a provider answer each, at once. */
export const providerWholeSchema = z
  .object({
    provider: providerDetailSchema,
    observations: observationListSchema.shape.observations,
    /** The first pages. */
    history: historyPageSchema,
    events: providerEventPageSchema,
    policy: providerPolicySchema,
    uptime: uptimeSchema,
    rooms: roomsThereSchema,
  })
  .meta({ id: 'ProviderWhole' });
export type ProviderWhole = z.infer<typeof providerWholeSchema>;
