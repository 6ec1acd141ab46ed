import type { Facets, ProviderPage, ProviderQuery } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { countFacets } from './countFacets.ts';
import type { DirectoryEntry } from './DirectoryEntry.ts';
import { DirectoryMemory } from './DirectoryMemory.ts';
import { listEntries } from './listEntries.ts';
import { readDirectoryChanges } from './readDirectoryChanges.ts';
import { readStandings } from './readStandings.ts';

/** The list of providers, held in memory and brought up to date by what changed. */
export interface Directory {
  /** One page of the listed providers. Throws `Fault` `bad-cursor`. */
  list(query: ProviderQuery, now: Date): Promise<ProviderPage>;
  /** How many providers each filter's values would leave. */
  facets(query: ProviderQuery): Promise<Facets>;
  /** All that are listed, as filters look at them: the same list until somebody on it changes. */
  entries(): Promise<readonly DirectoryEntry[]>;
}

interface Options {
  /** How old the copy may get before the database is asked for changes; 0 asks each time. */
  freshForMs?: number;
  /** The same for uptime and what operators declare. */
  standingsForMs?: number;
  now?: () => Date;
}

/** Numbers of values that no entry uses any more are thrown away with the rest beyond so many. */
const mostIds = 50_000;

export function openDirectory(database: Database, options: Options = {}): Directory {
  const { freshForMs = 0, standingsForMs = freshForMs, now = () => new Date() } = options;
  let memory = new DirectoryMemory();
  let from: string | null = null;
  let [readAt, standingsAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let turn: Promise<void> = Promise.resolve();

  async function takeUpChanges(): Promise<void> {
    const startedAt = performance.now();
    let changes = await readDirectoryChanges(database, from);
    if (from !== null && (BigInt(changes.until) < BigInt(from) || memory.ids.names.length > mostIds)) {
      memory = memory.emptied();
      changes = await readDirectoryChanges(database, null);
    }
    await memory.takeUp(changes);
    [from, readAt] = [changes.until, startedAt];
  }

  async function takeUpStandings(): Promise<void> {
    const startedAt = performance.now();
    await memory.takeUpStandings(await readStandings(database, now()));
    standingsAt = startedAt;
  }

  async function takeUp(askedAt: number): Promise<void> {
    if (standingsAt < askedAt - standingsForMs) await takeUpStandings();
    if (readAt < askedAt - freshForMs) await takeUpChanges();
  }

  /** Who asks while changes are being read waits, and reads again only if that reading began too early for it. */
  async function upToDate(): Promise<DirectoryMemory> {
    const askedAt = performance.now();
    const next = turn.then(() => takeUp(askedAt));
    turn = next.catch(() => {});
    await next;
    return memory;
  }

  return {
    list: async (query, at) => listEntries((await upToDate()).index, query, at),
    facets: async (query) => countFacets((await upToDate()).index, query),
    entries: async () => (await upToDate()).entries(),
  };
}
