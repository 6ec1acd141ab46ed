import { z } from 'zod';
import { domainNameSchema } from './domainName.ts';

/**
 * A public provider as the list to start from declares it. Declared is not measured: nothing here is ever graded. A fact
 * that nobody declared is absent.
 */
export const seedProviderSchema = z.strictObject({
  domain: domainNameSchema,
  /** The kind of list that we know it from. */
  origin: z.enum(['xmpp-providers', 'client-apps', 'client-lists']),
  /** Of the day on which the facts were declared, YYYY-MM-DD. */
  asOf: z.iso.date().optional(),
  /** Since when it serves, YYYY-MM-DD. */
  since: z.iso.date().optional(),
  website: z.url({ protocol: /^https?$/ }).optional(),
  organization: z.enum(['company', 'commercial person', 'private person', 'governmental', 'non-governmental']).optional(),
  freeOfCharge: z.boolean().optional(),
  /** ISO 3166-1 alpha-2, lower case. */
  serverLocations: z.array(z.string().regex(/^[a-z]{2}$/)).optional(),
  signUpPage: z.url({ protocol: /^https?$/ }).optional(),
});
export type SeedProvider = z.infer<typeof seedProviderSchema>;
