import type { ProviderFile } from '@signpost/contracts';
import { type Database, latestObservations } from '@signpost/db';
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
