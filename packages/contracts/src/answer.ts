import { z } from 'zod';
import { messageSchema } from './message.ts';
import { vantageCodeSchema } from './vantage.ts';

/** The four answers. `no` only from an authoritative vantage; `claimed` is said by somebody but not proved by us. */
export const answers = ['yes', 'no', 'claimed', 'unknown'] as const;
export const answerSchema = z.enum(answers);
export type Answer = z.infer<typeof answerSchema>;

/** Why a fact is unknown. */
export const unknownReasons = [
  'not-tested',
  'not-configured',
  'not-federating',
  'needs-account',
  'hidden-by-software',
  'unreachable',
  'refused',
  'not-found',
  'opted-out',
  'stale',
  'our-fault',
] as const;
export const unknownReasonSchema = z.enum(unknownReasons);
export type UnknownReason = z.infer<typeof unknownReasonSchema>;

/** A fact with its answer, the reason when unknown, where it was seen, and the observation it rests on. */
export const factSchema = z.object({
  answer: answerSchema,
  reason: unknownReasonSchema.optional(),
  note: messageSchema.optional(),
  vantage: vantageCodeSchema.optional(),
  observationId: z.string().optional(),
});
export type Fact = z.infer<typeof factSchema>;
