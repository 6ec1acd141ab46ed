import { z } from 'zod';
import { directionSchema } from './direction.ts';
import { cleanTextSchema } from './plainText.ts';
import { listingStateSchema, optOutLevels } from './provider.ts';

/** How somebody proves that a domain is theirs. */
export const claimWays = ['dns', 'file', 'message'] as const;
export type ClaimWay = (typeof claimWays)[number];
export const claimStatuses = ['active', 'suspended', 'ended'] as const;

/** What is published to prove a claim: in a TXT record at `_signpost.DOMAIN`, or as a line of the file. */
export const claimPrefix = 'signpost-claim=';
export const claimRecordName = (domain: string): string => `_signpost.${domain}`;
export const claimFileUrl = (domain: string): string => `https://${domain}/.well-known/signpost.txt`;

const list = <T extends z.ZodType>(item: T) => z.array(item).max(20);
const month = /^(19[89]\d|20\d\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const webUrl = z
  .url({ protocol: /^https$/ })
  .max(300)
  .refine((url) => new URL(url).username === '' && new URL(url).password === '', 'no name or password in it');

export const prices = ['free', 'donations', 'paid'] as const;
export const admissions = ['anybody', 'members', 'region', 'employees', 'invited'] as const;
export const organizationKinds = ['person', 'non-profit', 'company', 'public-body', 'collective'] as const;

/** What an operator says of a provider that no probe sees. Declared: shown as theirs, never graded. */
export const operatorFactsSchema = z.strictObject({
  price: z.enum(prices).optional(),
  admission: z.enum(admissions).optional(),
  phoneAsked: z.boolean().optional(),
  organization: z.enum(organizationKinds).optional(),
  languages: list(z.string().regex(/^[a-z]{2,3}$/, 'not the code of a language')).optional(),
  countries: list(z.string().regex(/^[a-z]{2}$/, 'not the code of a country')).optional(),
  onion: z
    .string()
    .regex(/^[a-z2-7]{56}\.onion$/, 'not an onion address')
    .optional(),
  since: z.string().regex(month, 'not a year, month or day').optional(),
  funding: cleanTextSchema(200).optional(),
  webClient: webUrl.optional(),
});
export type OperatorFacts = z.infer<typeof operatorFactsSchema>;
export type OperatorFactName = keyof OperatorFacts;

export const findingAnswerSchema = z.object({
  check: z.string().regex(/^[a-z0-9.-]{1,80}$/),
  direction: directionSchema.nullable(),
  text: cleanTextSchema(500),
  at: z.string(),
});
export type FindingAnswer = z.infer<typeof findingAnswerSchema>;

/** What an operator has to say, as it stands on the provider's page. */
export const operatorWordSchema = z.object({
  facts: operatorFactsSchema,
  factsAt: z.string().nullable(),
  answers: z.array(findingAnswerSchema).max(200),
});
export type OperatorWord = z.infer<typeof operatorWordSchema>;

/** One line of the book that is kept of a claim. `by` names the claim, or `signpost` for what we did ourselves. */
export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  by: z.string(),
  detail: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Levels that an operator may choose, beside single rooms. */
export const probingLevels = [...optOutLevels.filter((level) => level !== 'room')] as const;

/** `GET /api/v1/operators/{domain}` for who has proved the domain. */
export const operatorPageSchema = z.object({
  domain: z.string(),
  listing: listingStateSchema,
  wantsUnlisted: z.boolean(),
  /** The opt-outs that stand. */
  optOuts: z.array(z.enum(optOutLevels)),
  rooms: z.array(z.string()),
  testAccount: z.object({ givenAt: z.string(), refusals: z.number().int() }).nullable(),
  /** False where this installation keeps no test accounts. */
  keepsAccounts: z.boolean(),
  word: operatorWordSchema,
  /** Findings that can be answered or looked at again. */
  findings: z.array(z.object({ check: z.string(), direction: directionSchema.nullable(), outcome: z.string() })).max(300),
  claims: z.array(
    z.object({
      id: z.string(),
      via: z.enum(claimWays),
      provedAt: z.string(),
      nextCheckAt: z.string(),
      failures: z.number().int(),
      own: z.boolean(),
    }),
  ),
  audit: z.array(auditEntrySchema),
  latestTest: z.string().nullable(),
});
export type OperatorPage = z.infer<typeof operatorPageSchema>;

/** Who asks: nobody that we know, somebody about to prove, or the operator. `csrf` goes back with every form. */
export const operatorStateSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('none') }),
    z.object({ state: z.literal('pending'), csrf: z.string(), token: z.string(), observer: z.string().nullable() }),
    z.object({ state: z.literal('claimed'), csrf: z.string(), page: operatorPageSchema }),
  ])
  .meta({ id: 'OperatorState' });
export type OperatorState = z.infer<typeof operatorStateSchema>;
