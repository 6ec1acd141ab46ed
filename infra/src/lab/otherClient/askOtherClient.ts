import { z } from 'zod';
import { type OtherClientAccount, runOtherClient } from './runOtherClient.ts';

/** `true` where it worked, else what the client said. */
const outcome = z.union([z.boolean(), z.string()]);
const resultsSchema = z.object({
  login: z.boolean(),
  upload: outcome.optional(),
  archive: outcome.optional(),
  room: outcome.optional(),
  pep: outcome.optional(),
});
export type OtherClientResults = z.infer<typeof resultsSchema>;

/** Lets slixmpp, which is none of ours, log in and do what users do. */
export const askOtherClient = async (account: OtherClientAccount): Promise<OtherClientResults> =>
  resultsSchema.parse(await runOtherClient('confirm.py', account));
