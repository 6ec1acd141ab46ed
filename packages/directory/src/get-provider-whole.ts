import { type ProviderWhole, timelineQuerySchema } from '@signpost/contracts';
import { getUptime, latestObservations, listAssessments, listProviderEvents, roomsThere } from '@signpost/db';
import { getProvider } from './get-provider.ts';
import { getProviderPolicy } from './policy/get-policy.ts';
import type { ReadContext } from './read-context.ts';

const firstPage = timelineQuerySchema.parse({});

/** One provider with all that is told of it, and the first pages of its past; `null` as `getProvider`. */
export async function getProviderWhole(context: ReadContext, domain: string): Promise<ProviderWhole | null> {
  const { database, clock } = context;
  const provider = await getProvider(context, domain);
  if (!provider) return null;
  const observations = await latestObservations(database, domain);
  const [history, events, policy, uptime, rooms] = await Promise.all([
    listAssessments(database, domain, firstPage),
    listProviderEvents(database, domain, firstPage),
    getProviderPolicy(context, domain, observations),
    getUptime(database, domain, clock.now()),
    roomsThere(database, domain),
  ]);
  // Opted out meanwhile.
  if (!policy || !uptime) return null;
  return { provider, observations, history: { domain, ...history }, events: { domain, ...events }, policy, uptime, rooms };
}
