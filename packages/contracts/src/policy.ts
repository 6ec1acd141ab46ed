import { z } from 'zod';
import { failureSchema } from './failure.ts';

/** Facts whose value is how long something is kept. */
export const retentionFactIds = ['messageArchive', 'roomArchive', 'offlineMessages', 'fileUpload', 'ipLogs', 'backups'] as const;
export type RetentionFactId = (typeof retentionFactIds)[number];

export const policyFactIds = [
  ...retentionFactIds,
  'inactiveAccountDeletion',
  'accountDeletionByUser',
  'thirdPartySharing',
  'jurisdiction',
  'operatorKind',
  'minimumAge',
  'lastUpdated',
] as const;
export const policyFactIdSchema = z.enum(policyFactIds);
export type PolicyFactId = z.infer<typeof policyFactIdSchema>;

/** `none`: said not to be kept. `unlimited`: kept with no end or for no fixed period. */
export const retentionWords = ['none', 'unlimited', 'unstated'] as const;
export const accountDeletionWays = ['self-service', 'on-request', 'unstated'] as const;
export const sharingKinds = ['none', 'limited', 'processors', 'yes', 'unstated'] as const;
export const operatorKinds = ['person', 'non-profit', 'company', 'public-body', 'collective', 'unstated'] as const;

/** Days (a month is 30, a year 365, hours are rounded up) or a word. */
export const retentionValueSchema = z.union([z.number().int().nonnegative(), z.enum(retentionWords)]);
export type RetentionValue = z.infer<typeof retentionValueSchema>;

/** A piece of the policy, word for word, and where it begins (UTF-16 units from the beginning of the text). */
export const policyQuoteSchema = z.object({ quote: z.string().max(2000), offset: z.number().int().nonnegative() });
export type PolicyQuote = z.infer<typeof policyQuoteSchema>;

/** Another statement of the same text that says something else. */
export const policyConflictSchema = policyQuoteSchema.extend({ value: z.union([z.number().int(), z.string().max(40)]) });

/**
 * One fact that a text states. `value` is days or a word of the lists above; for `jurisdiction` a country (ISO 3166-1
 * alpha-2), for `minimumAge` years, for `lastUpdated` YYYY-MM-DD, YYYY-MM or YYYY. `unstated` has a quote only where the
 * text speaks of the thing without saying how long.
 */
export const policyFactSchema = z.object({
  fact: policyFactIdSchema,
  value: z.union([z.number().int().nonnegative(), z.string().max(40)]),
  quote: z.string().max(2000).nullable(),
  offset: z.number().int().nonnegative().nullable(),
  language: z.string().max(10),
  /** The rule that read it, `language.rule`; null where nothing was read. */
  rule: z.string().max(80).nullable(),
  /** `high`: one clause says all of it. `medium`: its subject comes from a heading or from the sentence before. */
  confidence: z.enum(['high', 'medium', 'none']),
  condition: policyQuoteSchema.optional(),
  exceptions: z.array(policyQuoteSchema).max(10).optional(),
  conflict: z.array(policyConflictSchema).max(10).optional(),
});
export type PolicyFact = z.infer<typeof policyFactSchema>;

/** How openly a policy speaks of archive, files and logs. How long it keeps them plays no part. */
export const transparencies = ['clear', 'partial', 'unclear', 'none-found'] as const;
export const transparencySchema = z.enum(transparencies);
export type Transparency = z.infer<typeof transparencySchema>;

/** What the reader makes of one text. `facts` has every id once, in the order of {@link policyFactIds}. */
export const policyReadingSchema = z.object({
  readerVersion: z.string().max(40),
  language: z.string().max(10),
  /** False where no rules are written for the language: nothing was read, nothing may be concluded. */
  languageSupported: z.boolean(),
  /** SHA-256 of the text, hexadecimal. */
  hash: z.string().length(64),
  /** True where the text was longer than is read. */
  cut: z.boolean(),
  facts: z.array(policyFactSchema).length(policyFactIds.length),
  transparency: transparencySchema,
  missing: z.array(policyFactIdSchema),
});
export type PolicyReading = z.infer<typeof policyReadingSchema>;

/** One version of a policy as fetched; `text` is its main text, headings and lists as in Markdown. */
export const policyDocumentSchema = z.object({
  url: z.string().max(2000),
  fetchedAt: z.string(),
  mediaType: z.string().max(100),
  title: z.string().max(300).nullable(),
  text: z.string().max(262_144),
  /** SHA-256 of the text, hexadecimal. */
  hash: z.string().length(64),
  language: z.string().max(10),
  etag: z.string().max(500).nullable(),
  lastModified: z.string().max(100).nullable(),
});
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;

/** Where an address of a policy was learned, in the order in which they are tried. */
export const policySources = ['data-policy-form', 'provider-file', 'contact-address', 'web-site'] as const;
export const policySourceSchema = z.enum(policySources);
export type PolicySource = z.infer<typeof policySourceSchema>;

/** Why an address was left out, or what came of it. */
export const policyRefusals = [
  'robots-disallow',
  'other-site',
  'not-https',
  'budget-spent',
  'unsupported-type',
  'too-large',
  'too-deep',
  'extraction-failed',
  'extraction-timeout',
  'encrypted',
  'no-text',
  'not-a-policy',
] as const;
export const policyRefusalSchema = z.enum(policyRefusals);
export type PolicyRefusal = z.infer<typeof policyRefusalSchema>;

/** One step of the walk: an address asked, and what came of it. */
export const policyStepSchema = z.object({
  url: z.string().max(2000),
  source: policySourceSchema,
  outcome: z.enum(['policy', 'page', 'not-modified', 'refused', 'failed']),
  refusal: policyRefusalSchema.optional(),
  failure: failureSchema.optional(),
});
export type PolicyStep = z.infer<typeof policyStepSchema>;

export const policyWalkSchema = z.object({
  domain: z.string(),
  documents: z.array(policyDocumentSchema).max(8),
  /** Addresses whose page is as it was when last fetched. */
  unchanged: z.array(z.string().max(2000)).max(8),
  steps: z.array(policyStepSchema).max(40),
  requests: z.number().int(),
});
export type PolicyWalk = z.infer<typeof policyWalkSchema>;
