import type { Clock } from '@signpost/contracts';
import { countRooms, type Database, roomsByAddress, searchByAddress, searchRooms } from '@signpost/db';
import type { Logger } from 'pino';
import { type ChannelSearchOptions, startChannelSearch } from './startChannelSearch.ts';

export interface ChannelSearchParts {
  database: Database;
  clock: Clock;
  log: Logger;
  sight: { search: ChannelSearchOptions | null };
}

/** Answers channel searches from the database, where a home server has a place for us. */
export function openChannelSearch({ database, clock, log, sight }: ChannelSearchParts): { stop(): Promise<void> } {
  if (!sight.search) return { stop: async () => {} };
  const { domain } = sight.search;
  return startChannelSearch(sight.search, {
    reads: {
      search: (query) => searchRooms(database, query),
      searchByAddress: (query) => searchByAddress(database, query),
      byAddress: (page) => roomsByAddress(database, page),
      count: () => countRooms(database),
    },
    clock,
    onFault: (error) => log.error({ err: error }, 'a channel search ended by a fault of ours'),
    onStatus: (online) => log[online ? 'info' : 'warn']({ domain, online }, 'channel search'),
    onError: (error) => log.warn({ domain, err: error }, 'the connection of the channel search failed'),
  });
}
