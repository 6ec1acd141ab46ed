import type { ProvidersListEntry } from '@signpost/contracts';
import { published } from '../export/published.ts';
import type { ReadContext } from '../read-context.ts';
import { policyDaysOf } from './policyDaysOf.ts';
import { providersListEntry } from './providersListEntry.ts';

/** Every listed provider in the format of XMPP Providers, in the order of their addresses. */
export async function* exportProvidersList(context: ReadContext, siteOrigin: string): AsyncGenerator<ProvidersListEntry> {
  for await (const provider of published(context))
    yield providersListEntry(provider, { siteOrigin, now: context.clock.now(), policy: policyDaysOf(provider.row.policy) });
}
