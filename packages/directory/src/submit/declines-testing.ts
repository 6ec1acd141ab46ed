import type { Observation, ProviderFile, WebBody } from '@signpost/contracts';
import { type Database, isTestingDeclined, latestObservations, noteTestingDeclined } from '@signpost/db';
import { type ProbeContext, readProviderFileOf } from '@signpost/xmpp-prober';

/** `serverTesting: false` says no, unless the file is the software's own, which nobody filled in. */
export const declines = (file: ProviderFile | null, untouched: boolean): boolean => file?.serverTesting === false && !untouched;

/** Whether the provider file that we saw last asks us to stay away. */
export async function declinedTesting(database: Database, domain: string): Promise<boolean> {
  const seen = await latestObservations(database, domain, 'web');
  return seen.some(({ body }) => body.kind === 'web' && declines(body.providerFile, body.providerFileUntouched));
}

/** Asks the domain's provider file itself; where there is none, nothing is declined. */
export async function asksToBeLeftAlone(domain: string, context: ProbeContext): Promise<boolean> {
  const { file, untouched } = await readProviderFileOf(context, domain);
  return declines(file, untouched);
}

/**
 * Keeps what the provider file that was just looked at says of tests, and gives it. One that could not be had changes nothing:
 * what it said before still stands.
 */
export async function noteWhetherDeclined(database: Database, domain: string, seen: readonly Observation[]): Promise<boolean> {
  const web = seen.map(({ body }) => body).find((body): body is WebBody => body.kind === 'web');
  const file = web?.resources.find(({ name }) => name === 'provider-file');
  if (!web || !file || file.status === null || file.status >= 500) return isTestingDeclined(database, domain);
  const declined = declines(web.providerFile, web.providerFileUntouched);
  await noteTestingDeclined(database, domain, declined);
  return declined;
}
