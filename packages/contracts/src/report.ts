import { z } from 'zod';
import { factSchema } from './answer.ts';
import { directionSchema, securitySchema } from './direction.ts';
import { failureSchema } from './failure.ts';
import { findingSchema } from './finding.ts';
import { letterSchema } from './letter.ts';
import { messageSchema } from './message.ts';

/** Up: all targets answer. Degraded: some do. Down: none does, by their fault. Unknown: we cannot say. */
export const reachabilitySchema = z.enum(['up', 'degraded', 'down', 'unknown']);
export type Reachability = z.infer<typeof reachabilitySchema>;

export const targetResultSchema = z.object({
  target: z.string(),
  address: z.string(),
  security: securitySchema,
  letter: letterSchema,
  failure: failureSchema.optional(),
  observationId: z.string().optional(),
});
export type TargetResult = z.infer<typeof targetResultSchema>;

/** The grade of one direction: the worst of the targets that completed. */
export const gradeSchema = z.object({
  direction: directionSchema,
  letter: letterSchema,
  reachability: reachabilitySchema,
  targets: z.array(targetResultSchema).max(128),
  /** Checks whose mending raises the letter, the smallest such set, and the letter that follows. */
  nextStep: z.object({ letter: letterSchema, checks: z.array(z.string()) }).nullable(),
});
export type Grade = z.infer<typeof gradeSchema>;

export const signUpWays = ['in-app', 'invitation', 'in-app-or-invitation', 'web', 'closed'] as const;
export const signUpSchema = factSchema.extend({
  way: z.enum(signUpWays).nullable(),
  webUrl: z.string().nullable(),
  captcha: factSchema,
  emailAsked: factSchema,
});
export type SignUp = z.infer<typeof signUpSchema>;

/** What people can do there; `id` is a capability of the catalogue, `value` its measure if it has one. */
export const capabilitySchema = factSchema.extend({
  id: z.string(),
  value: z.number().optional(),
  unit: z.enum(['bytes', 'days', 'count']).optional(),
  /** For how many days it is kept, as the provider declares; 0 says without limit. */
  declaredDays: z.number().optional(),
  /** For how many days a file of a test account was there: `gone` then, or still there when last looked for. */
  keptDays: z.object({ days: z.number(), gone: z.boolean() }).optional(),
});
export type Capability = z.infer<typeof capabilitySchema>;

export const freshnessStates = ['current', 'old', 'unsupported', 'unknown'] as const;
/** Where a version stands among the known releases of its software, as of the day of the list. */
export const freshnessSchema = z.object({
  state: z.enum(freshnessStates),
  newest: z.string().nullable(),
  /** The day from which on a newer release was to be had. */
  supersededAt: z.string().nullable(),
  listDate: z.string(),
});
export type Freshness = z.infer<typeof freshnessSchema>;

export const softwareFactSchema = factSchema.extend({
  name: z.string().nullable(),
  version: z.string().nullable(),
  freshness: freshnessSchema.optional(),
});

const hours = z.union([z.number(), z.enum(['infinite', 'unknown'])]);
/**
 * What one service of the provider states of its data (XEP-0504); what it does not state is absent, never false. `invalid`
 * names fields whose values the XEP does not know.
 */
export const dataPolicySchema = z.object({
  jid: z.string(),
  observationId: z.string(),
  /** Found among the contact addresses, where the XEP does not put it. */
  misplaced: z.boolean(),
  authData: z.string().optional(),
  dataTransmission: z.string().optional(),
  retentionHours: hours.optional(),
  backupHours: hours.optional(),
  backupRetentionHours: hours.optional(),
  deletion: z.boolean().optional(),
  encryptionAtRest: z.boolean().optional(),
  export: z.boolean().optional(),
  fullErasure: z.boolean().optional(),
  accessPolicy: z.array(z.string()).optional(),
  terms: z.string().optional(),
  extra: z.array(z.string()).optional(),
  invalid: z.array(z.string()),
});
export type DataPolicy = z.infer<typeof dataPolicySchema>;

/** Two statements of the provider that cannot both be true, or a statement that what was measured disproves. */
export const conflictSchema = z.object({
  id: z.enum(['door', 'upload-size', 'upload-days', 'archive-days', 'archive-measured', 'upload-measured', 'stun', 'resumption']),
  declared: messageSchema,
  seen: messageSchema,
  observationIds: z.array(z.string()).max(4),
});
export type Conflict = z.infer<typeof conflictSchema>;

export const serverFactIds = [
  'uptime',
  'clock',
  'card',
  'partners',
  'proxy',
  'outage',
  'limits',
  'provider-file',
  'host-meta',
  'policy',
] as const;
/** What a server tells of itself, in words, and the observation that it stands in. */
export const serverFactSchema = z.object({ id: z.enum(serverFactIds), text: messageSchema, observationId: z.string() });
export type ServerFact = z.infer<typeof serverFactSchema>;

/** What the domain's provider file and DNS say of how it is kept up. */
export const fileFactsSchema = z.object({
  /** People who can keep it running. */
  busFactor: z.number().optional(),
  /** Has an address in the Tor network. */
  onion: z.boolean(),
  /** Codes of the languages of its pages. */
  languages: z.array(z.string().max(12)).max(40),
});
export type FileFacts = z.infer<typeof fileFactsSchema>;

export const contactSchema = z.object({ kind: z.string(), address: z.string().max(300) });

/** What is known of one XEP at a provider. */
export const xepAnswerSchema = factSchema.extend({ number: z.number().int() });
export type XepAnswer = z.infer<typeof xepAnswerSchema>;

export const suiteCategories = ['core', 'web', 'im', 'mobile', 'av'] as const;
export const suiteLevels = ['server', 'advanced'] as const;

/**
 * How far one category of the compliance suite (XEP-0479) is settled at one level. A row is checked when its answer is
 * yes or no; an unknown row is neither passed nor failed, and there is no percentage.
 */
export const suiteResultSchema = z.object({
  category: z.enum([...suiteCategories, 'all']),
  level: z.enum(suiteLevels),
  total: z.number().int(),
  checked: z.number().int(),
  passed: z.number().int(),
  claimed: z.number().int(),
  needAccount: z.number().int(),
  summary: messageSchema,
  rows: z.array(factSchema.extend({ id: z.string() })),
});
export type SuiteResult = z.infer<typeof suiteResultSchema>;

const comingGradeSchema = gradeSchema.pick({ letter: true, nextStep: true }).extend({ letterNow: letterSchema });
/** A finding as the next rubric has it; `capNow` is the best letter that it allows today, absent where it limits nothing. */
export const comingFindingSchema = findingSchema.extend({ capNow: letterSchema.optional() });
export type ComingFinding = z.infer<typeof comingFindingSchema>;

/** What the next rubric will make of the same observations: its letters, and the findings that it judges otherwise. */
export const comingSchema = z.object({
  rubricVersion: z.string(),
  effectiveFrom: z.string(),
  overall: letterSchema,
  c2s: comingGradeSchema,
  s2s: comingGradeSchema,
  findings: z.array(comingFindingSchema),
});
export type Coming = z.infer<typeof comingSchema>;

/** The whole assessment of one provider: pure function of its observations and the rubric. */
export const assessmentSchema = z.object({
  domain: z.string(),
  rubricVersion: z.string(),
  assessedAt: z.string(),
  observedAt: z.string().nullable(),
  overall: letterSchema,
  grades: z.object({ c2s: gradeSchema, s2s: gradeSchema }),
  findings: z.array(findingSchema),
  /** Only while another rubric is announced. */
  coming: comingSchema.optional(),
  capabilities: z.array(capabilitySchema),
  signUp: signUpSchema,
  software: softwareFactSchema,
  contacts: z.array(contactSchema),
  /** Whether the domain names an address for reports of abuse (XEP-0157). */
  abuseContact: factSchema.optional(),
  federation: factSchema,
  serverFacts: z.array(serverFactSchema).max(60).optional(),
  xeps: z.array(xepAnswerSchema).optional(),
  suite: z.array(suiteResultSchema).optional(),
  conflicts: z.array(conflictSchema).optional(),
  dataPolicies: z.array(dataPolicySchema).optional(),
  fileFacts: fileFactsSchema.optional(),
});
export type Assessment = z.infer<typeof assessmentSchema>;
