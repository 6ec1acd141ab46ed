import { z } from 'zod';
import { type OtherClientAccount, runOtherClient } from './runOtherClient.ts';

const resultSchema = z.union([
  z.object({ pages: z.array(z.array(z.looseObject({ address: z.string() }))) }),
  z.object({ error: z.string(), details: z.array(z.string()) }),
]);
const searchSchema = z.object({
  features: z.array(z.string()),
  identities: z.array(z.string()),
  form: z.array(z.string()),
  results: z.array(resultSchema),
});
export type OtherSearch = z.infer<typeof searchSchema>;

/** Fields of the form of XEP-0433, and the size of pages. */
export type OtherQuery = { max: number } & Record<string, string | number>;

/** Lets slixmpp, which is none of ours, search channels with an account: every page of each query. */
export const searchWithOtherClient = async (
  account: OtherClientAccount,
  service: string,
  queries: readonly OtherQuery[],
): Promise<OtherSearch> => searchSchema.parse(await runOtherClient('search.py', account, [service, JSON.stringify(queries)]));
