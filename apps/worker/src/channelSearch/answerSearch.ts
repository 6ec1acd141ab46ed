import type { Clock } from '@signpost/contracts';
import type { ComponentElement, ComponentQuery } from '@xmpp/component';
import { channelItems } from './channelItems.ts';
import { createRequestLimits } from './createRequestLimits.ts';
import { type ChannelReads, findChannels } from './findChannels.ts';
import { readSearch } from './readSearch.ts';
import { refusals, SearchRefusal } from './SearchRefusal.ts';
import { searchForm } from './searchForm.ts';

export interface SearchDeps {
  reads: ChannelReads;
  clock: Clock;
  /** A fault of ours; the searcher is told to come back later. */
  onFault(error: unknown): void;
}

const accountRate = { burst: 60, perSecond: 1 };
const domainRate = { burst: 300, perSecond: 10 };
/** Searches under way; more would only wait for each other. */
const mostAtOnce = 4;
const retryBusySeconds = 5;

/** Answers searches, so many an account, a domain and at once. What comes back is a result or an `<error/>`. */
export function createSearchAnswerer({ reads, clock, onFault }: SearchDeps) {
  const [accounts, domains] = [createRequestLimits(clock, accountRate), createRequestLimits(clock, domainRate)];
  let underWay = 0;

  async function answer(from: string, search: ComponentElement): Promise<ComponentElement> {
    const account = from.split('/')[0] ?? '';
    const waitSeconds = accounts.take(account) || domains.take(account.slice(account.indexOf('@') + 1));
    if (waitSeconds > 0) throw refusals.rateLimit(waitSeconds);
    const wanted = readSearch(search);
    if (wanted === null) return searchForm();
    if (underWay >= mostAtOnce) throw refusals.rateLimit(retryBusySeconds);
    underWay += 1;
    try {
      return channelItems(await findChannels(reads, wanted));
    } finally {
      underWay -= 1;
    }
  }

  return async ({ stanza, element }: ComponentQuery): Promise<ComponentElement> => {
    try {
      return await answer(stanza.attrs.from ?? '', element);
    } catch (error) {
      // the library sends the query back with the error: its name is enough
      element.children = [];
      if (error instanceof SearchRefusal) return error.element;
      onFault(error);
      return refusals.fault().element;
    }
  };
}
