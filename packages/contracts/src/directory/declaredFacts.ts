import { z } from 'zod';
import { seedProviderSchema } from '../seedProvider.ts';

/** What a list declares of a provider. Declared is not measured: shown as such, and never graded. */
export const declaredFactsSchema = z.object(
  seedProviderSchema.pick({
    asOf: true,
    since: true,
    website: true,
    organization: true,
    freeOfCharge: true,
    serverLocations: true,
    signUpPage: true,
  }).shape,
);
export type DeclaredFacts = z.infer<typeof declaredFactsSchema>;
