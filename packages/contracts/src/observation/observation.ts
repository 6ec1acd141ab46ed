import { z } from 'zod';
import { failureSchema } from '../failure.ts';
import { accountBodySchema } from './account.ts';
import { discoBodySchema } from './disco.ts';
import { dnsBodySchema } from './dns.ts';
import { doorsBodySchema } from './doors.ts';
import { signUpBodySchema } from './signUp.ts';
import { streamBodySchema } from './stream.ts';
import { tlsSweepBodySchema } from './tlsSweep.ts';
import { webBodySchema } from './web.ts';

export const observationBodySchema = z.discriminatedUnion('kind', [
  dnsBodySchema,
  streamBodySchema,
  signUpBodySchema,
  discoBodySchema,
  webBodySchema,
  tlsSweepBodySchema,
  doorsBodySchema,
  accountBodySchema,
]);
export type ObservationBody = z.infer<typeof observationBodySchema>;
export type ObservationKind = ObservationBody['kind'];

/**
 * What makes an observation the same when it is made twice. `slot` is the scheduled time (ISO 8601), not the time of
 * day; `target` is `host:port/security` or empty; `vantage` is the place that we look from, `main` unless configured.
 */
export const observationKeySchema = z.object({
  domain: z.string(),
  kind: z.enum(['dns', 'stream', 'sign-up', 'disco', 'web', 'tls-sweep', 'doors', 'account']),
  direction: z.enum(['c2s', 's2s', 'none']),
  target: z.string().max(300),
  address: z.string().max(60),
  slot: z.string(),
  vantage: z.string().max(60),
  probeVersion: z.string().max(30),
});
export type ObservationKey = z.infer<typeof observationKeySchema>;

/** A raw answer kept as seen; `text` is what came over the wire, capped. */
export const evidenceSchema = z.object({
  label: z.string().max(60),
  mediaType: z.string().max(60),
  text: z.string().max(262_144),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What a probe says it saw, immutable. `failure` is set when it did not end as planned; the body then holds what was seen till then. */
export const observationSchema = z.object({
  key: observationKeySchema,
  observedAt: z.string(),
  durationMs: z.number(),
  failure: failureSchema.optional(),
  body: observationBodySchema,
  evidence: z.array(evidenceSchema).max(20),
});
export type Observation = z.infer<typeof observationSchema>;

/** A stored observation: evidence by hash in place of text. */
export const storedObservationSchema = observationSchema.omit({ evidence: true }).extend({
  id: z.string(),
  evidence: z.array(z.object({ label: z.string(), mediaType: z.string(), sha256: z.string() })),
});
export type StoredObservation = z.infer<typeof storedObservationSchema>;
