import { z } from 'zod';
import { failureSchema } from '../failure.ts';
import { streamFeaturesSchema } from './stream.ts';

/** One door for web clients that host-meta names: opened, features read, closed. */
export const doorSchema = z.object({
  way: z.enum(['websocket', 'bosh']),
  url: z.string().max(1000),
  /** `opened` means that the features of an XMPP stream were read. */
  opened: z.boolean(),
  features: streamFeaturesSchema.nullable(),
  failure: failureSchema.optional(),
  durationMs: z.number(),
});
export type Door = z.infer<typeof doorSchema>;

/** Doors for web clients (RFC 7395, XEP-0206) as really opened; empty where host-meta names none. */
export const doorsBodySchema = z.object({ kind: z.literal('doors'), doors: z.array(doorSchema).max(4) });
export type DoorsBody = z.infer<typeof doorsBodySchema>;
