import { z } from 'zod';
import { policyQuoteSchema, retentionFactIds, retentionValueSchema } from './policy.ts';

/** Who says how long something is kept: the policy, the server's form (XEP-0504) or the provider file. */
export const retentionSources = ['policy', 'data-policy-form', 'provider-file'] as const;
export const retentionSourceSchema = z.enum(retentionSources);

/** One statement of one source. `invalid` values are kept as they came in `raw` and compared with nothing. */
export const retentionStatementSchema = z.object({
  source: retentionSourceSchema,
  /** The JID of the entity or the address of the text that says it. */
  where: z.string().max(2000),
  value: z.union([retentionValueSchema, z.literal('invalid')]),
  /** As given: hours in a form, days in a provider file. */
  raw: z.string().max(200).nullable(),
  quote: policyQuoteSchema.optional(),
});
export type RetentionStatement = z.infer<typeof retentionStatementSchema>;

export const retentionRowSchema = z.object({
  fact: z.enum(retentionFactIds),
  statements: z.array(retentionStatementSchema).max(20),
  conflict: z.boolean(),
});
export type RetentionRow = z.infer<typeof retentionRowSchema>;

/** Line-by-line difference of two versions of a text; long unchanged parts are shortened to `skippedLines`. */
export const policyDiffSchema = z.object({
  hunks: z
    .array(
      z.object({
        skippedLines: z.number().int(),
        lines: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })).max(2000),
      }),
    )
    .max(500),
  addedLines: z.number().int(),
  removedLines: z.number().int(),
  /** Facts whose value changed. */
  factChanges: z
    .array(
      z.object({
        fact: z.string(),
        before: z.union([z.number(), z.string()]),
        after: z.union([z.number(), z.string()]),
      }),
    )
    .max(20),
  /** False where the texts differ too much to be compared in time; then there are no hunks. */
  compared: z.boolean(),
});
export type PolicyDiff = z.infer<typeof policyDiffSchema>;
