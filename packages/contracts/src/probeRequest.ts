import { z } from 'zod';
import { directionSchema } from './direction.ts';
import { domainNameSchema } from './domainName.ts';
import { messageSchema } from './message.ts';
import { listingStateSchema } from './provider.ts';
import { assessmentSchema } from './report.ts';
import { runSchema } from './run.ts';

/** A finding that somebody doubts. */
export const doubtedFindingSchema = z.strictObject({
  check: z.string().regex(/^[a-z0-9.-]{1,80}$/, 'not the id of a check'),
  direction: directionSchema.nullable(),
});
export type DoubtedFinding = z.infer<typeof doubtedFindingSchema>;

/** `POST /api/v1/probes`. With a finding that is doubted, what it is about is asked anew, and nothing else. */
export const probeRequestSchema = z
  .strictObject({ domain: domainNameSchema, finding: doubtedFindingSchema.optional() })
  .meta({ id: 'ProbeRequest' });

/** Where a test stands in the queue. `place` 1 is the next; both are null where nothing can be told. */
export const queuePlaceSchema = z.object({ place: z.number().int().nullable(), estimateSeconds: z.number().int().nullable() });
export type QueuePlace = z.infer<typeof queuePlaceSchema>;

/** The test that was asked for. `joined`: it had been begun by somebody else within the last hour. */
export const probeTicketSchema = queuePlaceSchema.extend({ run: runSchema, joined: z.boolean() }).meta({ id: 'ProbeTicket' });
export type ProbeTicket = z.infer<typeof probeTicketSchema>;

/** What a domain needs to be listed, and how far it has come. `strangers` is null while sign-up is not known. */
export const listingProgressSchema = z.object({
  state: listingStateSchema,
  strangers: z.boolean().nullable(),
  reachableRuns: z.number().int(),
  reachableHours: z.number().int(),
});
export type ListingProgress = z.infer<typeof listingProgressSchema>;

/** One raw answer that a test was given. */
export const transcriptSchema = z.object({
  observationId: z.string(),
  kind: z.string(),
  target: z.string(),
  label: z.string(),
  sha256: z.string(),
});
export type Transcript = z.infer<typeof transcriptSchema>;

/** `GET /api/v1/probes/{id}`: a test as it goes, and for good what came of it. */
export const testReportSchema = queuePlaceSchema
  .extend({
    run: runSchema,
    listing: listingProgressSchema,
    /** How the test ended; null while it goes. */
    ending: messageSchema.nullable(),
    /** How the provider was judged when the test ended. */
    assessment: assessmentSchema.nullable(),
    transcripts: z.array(transcriptSchema).max(200),
  })
  .meta({ id: 'TestReport' });
export type TestReport = z.infer<typeof testReportSchema>;
