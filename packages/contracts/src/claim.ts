import { z } from 'zod';
import { directionSchema } from './direction.ts';
import { operatorWordSchema } from './operatorWord.ts';
import { listingStateSchema, optOutLevels } from './provider.ts';
import { comingSchema } from './report.ts';
import { subscriptionSchema } from './subscription.ts';

/** How somebody proves that a domain is theirs. */
export const claimWays = ['dns', 'file', 'message'] as const;
export type ClaimWay = (typeof claimWays)[number];

/** What is published to prove a claim: in a TXT record at `_signpost.DOMAIN`, or as a line of the file. */
export const claimPrefix = 'signpost-claim=';
export const claimRecordName = (domain: string): string => `_signpost.${domain}`;
export const claimFileUrl = (domain: string): string => `https://${domain}/.well-known/signpost.txt`;

/** One line of the book that is kept of a claim. `by` names the claim; `signpost` is what we did ourselves, `visitor` what somebody asked us for. */
export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  by: z.string(),
  detail: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** `GET /api/v1/operators/{domain}` for who has proved the domain. */
export const operatorPageSchema = z.object({
  domain: z.string(),
  listing: listingStateSchema,
  wantsUnlisted: z.boolean(),
  /** Whether it is looked at every quarter of an hour instead of hourly. */
  looksOften: z.boolean(),
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
  /** Only while another rubric is announced. */
  coming: comingSchema.optional(),
  /** Who is told of events. */
  subscriptions: z.array(subscriptionSchema).optional(),
});
export type OperatorPage = z.infer<typeof operatorPageSchema>;

/** Who asks: nobody that we know, somebody about to prove, or the operator. `csrf` goes back with every form. */
export const operatorStateSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('none') }),
    z.object({ state: z.literal('pending'), csrf: z.string(), token: z.string(), observer: z.string().nullable() }),
    z.object({
      state: z.literal('claimed'),
      csrf: z.string(),
      page: operatorPageSchema,
      /** Of a webhook that was made a moment ago: it is shown this once. */
      webhookSecret: z.string().nullable().optional(),
    }),
  ])
  .meta({ id: 'OperatorState' });
export type OperatorState = z.infer<typeof operatorStateSchema>;
