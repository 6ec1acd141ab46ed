import { z } from 'zod';
import { directionSchema } from './direction.ts';
import { cleanTextSchema } from './plainText.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).max(20);
const countryCodes = list(z.string().regex(/^[a-z]{2}$/, 'not the code of a country'));
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
  /** Where the servers stand. */
  countries: countryCodes.optional(),
  /** Where who runs it is at home. */
  operatorCountries: countryCodes.optional(),
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
