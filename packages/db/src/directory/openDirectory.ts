import { setImmediate } from 'node:timers/promises';
import type { Facets, ProviderPage, ProviderQuery } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { countFacets } from './countFacets.ts';
import { type DirectoryEntry, directoryEntry } from './DirectoryEntry.ts';
import { FacetIds } from './FacetIds.ts';
import { listEntries } from './listEntries.ts';
import { readDirectoryChanges } from './readDirectoryChanges.ts';

/** The list of providers, held in memory and brought up to date by what changed. */
export interface Directory {
  /** One page of the listed providers. Throws `Fault` `bad-cursor`. */
  list(query: ProviderQuery, now: Date): Promise<ProviderPage>;
  /** How many providers each filter's values would leave. */
  facets(query: ProviderQuery): Promise<Facets>;
  /** All that are listed, as filters look at them. */
  entries(): Promise<Iterable<DirectoryEntry>>;
}

/** Numbers that no entry uses any more are thrown away with the rest beyond so many. */
const mostIds = 50_000;
/** Reading many rows lets other work in between. */
const breathEvery = 200;

/** `freshForMs`: how old the copy may get before the database is asked for changes; 0 asks each time. */
export function openDirectory(database: Database, { freshForMs = 0 } = {}): Directory {
  let [entries, ids] = [new Map<string, DirectoryEntry>(), new FacetIds()];
  let from: string | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let turn: Promise<void> = Promise.resolve();

  async function takeUpChanges(): Promise<void> {
    const startedAt = performance.now();
    let changes = await readDirectoryChanges(database, from);
    if (from !== null && (BigInt(changes.until) < BigInt(from) || ids.names.length > mostIds)) {
      [entries, ids] = [new Map(), new FacetIds()];
      changes = await readDirectoryChanges(database, null);
    }
    for (const domain of changes.gone) entries.delete(domain);
    for (const [index, stored] of changes.entries.entries()) {
      if (index % breathEvery === breathEvery - 1) await setImmediate();
      entries.set(stored.domain, directoryEntry(stored, ids));
    }
    [from, readAt] = [changes.until, startedAt];
  }

  /** Who asks while changes are being read waits, and reads again only if that reading began too early for it. */
  function upToDate(): Promise<void> {
    const askedAt = performance.now();
    const next = turn.then(() => (readAt >= askedAt - freshForMs ? undefined : takeUpChanges()));
    turn = next.catch(() => {});
    return next;
  }

  return {
    list: async (query, now) => {
      await upToDate();
      return listEntries(entries.values(), query, now);
    },
    facets: async (query) => {
      await upToDate();
      return countFacets(entries.values(), ids, query);
    },
    entries: async () => {
      await upToDate();
      return entries.values();
    },
  };
}
