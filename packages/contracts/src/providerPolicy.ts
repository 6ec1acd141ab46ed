import { z } from 'zod';
import {
  policyFactIdSchema,
  policyFactSchema,
  policySourceSchema,
  policyStepSchema,
  retentionValueSchema,
  transparencySchema,
} from './policy.ts';
import { policyDiffSchema, retentionRowSchema } from './retention.ts';

/**
 * `read`: texts were found and read. `none-found`: we looked everywhere and found none. `unreached`: we could not look,
 * so that nobody can say. `not-looked`: we have not looked yet.
 */
export const policyStates = ['read', 'none-found', 'unreached', 'not-looked'] as const;
export const policyStateSchema = z.enum(policyStates);
export type PolicyState = z.infer<typeof policyStateSchema>;

/** What lists filter by and show. Of several sources that contradict each other the one that promises least counts. */
export const policySummarySchema = z
  .object({
    state: policyStateSchema,
    /** `null` where nobody can say. */
    transparency: transparencySchema.nullable(),
    archive: retentionValueSchema,
    files: retentionValueSchema,
    ipLogs: retentionValueSchema,
    /** Under whose law the operator stands, or where its seat is, as a text says; ISO 3166-1 alpha-2, lower case. */
    operatorCountry: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    /** Those of the three that a text says, so that there is a sentence to quote. */
    quoted: z.array(z.enum(['archive', 'files', 'ipLogs'])),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'PolicySummary' });
export type PolicySummary = z.infer<typeof policySummarySchema>;

/** A fact and the address of the text that states it. */
export const sourcedFactSchema = policyFactSchema.extend({ url: z.string() });
export type SourcedFact = z.infer<typeof sourcedFactSchema>;

/** One text as it stood from `fetchedAt` until `lastSeenAt`; `endedAt` is set once it is there no longer. */
export const policyVersionSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    source: policySourceSchema,
    title: z.string().nullable(),
    language: z.string(),
    languageSupported: z.boolean(),
    hash: z.string(),
    fetchedAt: z.string(),
    lastSeenAt: z.string(),
    endedAt: z.string().nullable(),
    transparency: transparencySchema,
    missing: z.array(policyFactIdSchema),
  })
  .meta({ id: 'PolicyVersion' });
export type PolicyVersionInfo = z.infer<typeof policyVersionSchema>;

/** `GET /api/v1/providers/{domain}/policy`. */
export const providerPolicySchema = z
  .object({
    domain: z.string(),
    state: policyStateSchema,
    transparency: transparencySchema.nullable(),
    missing: z.array(policyFactIdSchema),
    /** When the texts that the facts are from were last seen to be so. */
    readAt: z.string().nullable(),
    /** When we last looked, whatever came of it. */
    walkedAt: z.string().nullable(),
    facts: z.array(sourcedFactSchema),
    /** What the texts, the server and the provider file say, side by side. */
    retention: z.array(retentionRowSchema),
    documents: z.array(policyVersionSchema),
    /** Earlier versions among all that are kept. */
    earlierVersions: z.number().int(),
    steps: z.array(policyStepSchema),
  })
  .meta({ id: 'ProviderPolicy' });
export type ProviderPolicy = z.infer<typeof providerPolicySchema>;

/** `GET /api/v1/providers/{domain}/policy/versions`, newest first. */
export const policyVersionListSchema = z
  .object({ domain: z.string(), versions: z.array(policyVersionSchema) })
  .meta({ id: 'PolicyVersionList' });
export type PolicyVersionList = z.infer<typeof policyVersionListSchema>;

/** `GET /api/v1/providers/{domain}/policy/versions/{id}`. */
export const policyVersionDetailSchema = policyVersionSchema
  .extend({
    domain: z.string(),
    text: z.string(),
    facts: z.array(policyFactSchema),
    /** The version of the same address before it; `null` for the first. */
    previous: policyVersionSchema.nullable(),
    /** What changed since then. */
    diff: policyDiffSchema.nullable(),
  })
  .meta({ id: 'PolicyVersionDetail' });
export type PolicyVersionDetail = z.infer<typeof policyVersionDetailSchema>;
