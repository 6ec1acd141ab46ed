import { z } from 'zod';
import { spamListSchema } from './spam.ts';

/** What `npm run lab` writes and `--lab` alone loads: the only thing that ever relaxes the address guard. Paths are absolute. */
export const labProfileSchema = z.object({
  resolver: z.string(),
  ca: z.string(),
  allowedRanges: z.array(z.string()),
  portMap: z.record(z.string(), z.number().int()),
  courtesy: z.object({
    perDomain: z.number().int(),
    perAddress: z.number().int(),
    perNetwork: z.number().int(),
    restMs: z.number().int(),
    patienceMs: z.number().int(),
  }),
  /** `public`: workers keep the intervals and the spacing that strangers get, without an observer account. */
  pace: z.enum(['lab', 'public']).optional(),
  /** Our home server in the lab and the observer's account there. */
  observer: z.object({ jid: z.string(), password: z.string(), host: z.string(), port: z.number().int() }),
  /** Components of our home server for channel search: the worker's, and one for tests. */
  search: z
    .object({ domain: z.string(), testDomain: z.string(), secret: z.string(), host: z.string(), port: z.number().int() })
    .optional(),
  /** The domain that we name in s2s streams, with its certificate. */
  identity: z.object({ domain: z.string(), certificate: z.string(), key: z.string() }),
  /** Every lab domain with one plain sentence on what it truly is. */
  domains: z.array(z.object({ domain: z.string(), what: z.string() })),
  /** Lists of spam senders that the lab serves. */
  spamLists: z.array(spamListSchema).default([]),
});
export type LabProfile = z.infer<typeof labProfileSchema>;
