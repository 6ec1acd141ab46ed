import { z } from 'zod';
import { messageSchema } from './message.ts';

export const runStatuses = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export const runReasons = ['scheduled', 'submitted', 'operator', 'seed'] as const;

/** The steps of a run in the order in which they go. */
export const stepNames = ['dns', 'c2s', 's2s', 'sign-up', 'web', 'disco', 'tls', 'assess'] as const;
export const stepNameSchema = z.enum(stepNames);
export type StepName = z.infer<typeof stepNameSchema>;

export const stepSchema = z.object({
  name: stepNameSchema,
  status: z.enum(['waiting', 'running', 'done', 'skipped', 'failed']),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  summary: messageSchema.nullable(),
});
export type Step = z.infer<typeof stepSchema>;

/** One pass over one domain. `id` is public; a live page streams its events. */
export const runSchema = z.object({
  id: z.string(),
  domain: z.string(),
  reason: z.enum(runReasons),
  status: z.enum(runStatuses),
  slot: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  attempts: z.number().int(),
  steps: z.array(stepSchema),
});
export type Run = z.infer<typeof runSchema>;

export const runEventSchema = z.object({
  runId: z.string(),
  sequence: z.number().int(),
  at: z.string(),
  type: z.enum(['queued', 'started', 'step-started', 'step-finished', 'finished']),
  step: stepNameSchema.nullable(),
  message: messageSchema.nullable(),
});
export type RunEvent = z.infer<typeof runEventSchema>;

/** What travels through the queue: ids only, never facts or secrets. */
export const probeJobSchema = z.object({ runId: z.string() });
export type ProbeJob = z.infer<typeof probeJobSchema>;
