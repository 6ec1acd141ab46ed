import { z } from 'zod';
import { seedProviderSchema } from '../seedProvider.ts';

/** What a list declares of a provider. Declared is not measured: shown as such, and never graded. */
export const declaredFactsSchema = z.object({
  ...seedProviderSchema.pick({
    asOf: true,
    since: true,
    website: true,
    organization: true,
    freeOfCharge: true,
    serverLocations: true,
    signUpPage: true,
  }).shape,
  /** Where its operator is at home; ISO 3166-1 alpha-2, lower case. */
  operatorCountries: z.array(z.string().regex(/^[a-z]{2}$/)).optional(),
});
export type DeclaredFacts = z.infer<typeof declaredFactsSchema>;
