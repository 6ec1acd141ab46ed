import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { declaredFactsSchema } from './directory/declaredFacts.ts';
import { directoryFilters } from './directory/directoryFilters.ts';
import { letterSchema, letters } from './letter.ts';
import { operatorWordSchema } from './operatorWord.ts';
import { policySummarySchema } from './providerPolicy.ts';
import { assessmentSchema, capabilitySchema, reachabilitySchema, signUpSchema, softwareFactSchema } from './report.ts';
import { spamStandingSchema } from './spam.ts';

export const listingStates = ['listed', 'unlisted', 'opted-out'] as const;
export const listingStateSchema = z.enum(listingStates);
export type ListingState = z.infer<typeof listingStateSchema>;

/** Opt-out levels: all probing; active tests; the room index; single rooms. Append-only. */
export const optOutLevels = ['all', 'active', 'rooms', 'room'] as const;
export type OptOutLevel = (typeof optOutLevels)[number];

/** A provider as a row of the directory. */
export const providerRowSchema = z
  .object({
    domain: z.string(),
    /** The domain in letters of its own script, for show only. */
    displayName: z.string(),
    overall: letterSchema,
    c2s: z.object({ letter: letterSchema, reachability: reachabilitySchema }),
    s2s: z.object({ letter: letterSchema, reachability: reachabilitySchema }),
    software: softwareFactSchema,
    signUp: signUpSchema,
    capabilities: z.array(capabilitySchema),
    observedAt: z.string().nullable(),
    stale: z.boolean(),
    /** What a list declares of it; never measured, never graded. Absent where nobody declared anything. */
    declared: declaredFactsSchema.optional(),
    /** What it says of keeping data. Absent before we looked. */
    policy: policySummarySchema.optional(),
    /** How reachable it was for apps in the last 90 days, of which `days` were watched. Absent before the first look. */
    uptime: z.object({ share: z.number().min(0).max(1).nullable(), days: z.number().int() }).optional(),
  })
  .meta({ id: 'ProviderRow' });
export type ProviderRow = z.infer<typeof providerRowSchema>;

/** A word to look for; controls match nothing and upset databases. */
const word = z.string().regex(/^[^\p{C}]{1,60}$/u, 'not a word that could be found');

export const providerSorts = [
  'domain',
  'grade',
  'observed',
  'c2s',
  's2s',
  'sign-up',
  'software',
  'since',
  'upload',
  'archive',
  'kept',
  'uptime',
  'groups',
  'calls',
  'push',
  'omemo',
] as const;
export type ProviderSort = (typeof providerSorts)[number];

/** `GET /api/v1/providers`; unknown names are refused so that caches stay clean. */
export const providerQuerySchema = z.strictObject({
  c2s: z.enum(letters).optional(),
  s2s: z.enum(letters).optional(),
  overall: z.enum(letters).optional(),
  capability: word.optional(),
  answer: answerSchema.optional(),
  software: word.optional(),
  signUp: z.enum(['in-app', 'invitation', 'in-app-or-invitation', 'web', 'closed']).optional(),
  ...directoryFilters,
  sort: z.enum(providerSorts).default('domain'),
  order: z.enum(['asc', 'desc']).default('asc'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ProviderQuery = z.infer<typeof providerQuerySchema>;

export const providerPageSchema = z
  .object({ items: z.array(providerRowSchema), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'ProviderPage' });
export type ProviderPage = z.infer<typeof providerPageSchema>;

/** `GET /api/v1/providers/{domain}`. `assessment` is null until the first run is through. */
export const providerDetailSchema = providerRowSchema
  .extend({
    listing: listingStateSchema,
    assessment: assessmentSchema.nullable(),
    /** Asks that it not be tested actively: by its provider file, or because its operator opted out of that. */
    untested: z.enum(['file', 'operator']).optional(),
    /** Whether public lists of spam senders name it. */
    spam: spamStandingSchema.optional(),
    /** What whoever has proved the domain says of it; absent where nobody has said anything. */
    operator: operatorWordSchema.optional(),
    /** What its operator declares, as `name=value`, for filters. */
    operatorFacts: z.array(z.string()).optional(),
  })
  .meta({ id: 'ProviderDetail' });
export type ProviderDetail = z.infer<typeof providerDetailSchema>;
