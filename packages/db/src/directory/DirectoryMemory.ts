import { setImmediate } from 'node:timers/promises';
import type { FilterSubject } from '@signpost/contracts';
import { type DirectoryEntry, directoryEntry, storedSubject } from './DirectoryEntry.ts';
import { DirectoryIndex } from './DirectoryIndex.ts';
import { FacetIds } from './FacetIds.ts';
import type { DirectoryChanges } from './readDirectoryChanges.ts';
import type { Standing } from './readStandings.ts';

/** Reading many rows lets other work in between. */
const breathEvery = 200;

/** The listed providers and what they are counted by. */
export class DirectoryMemory {
  readonly ids = new FacetIds();
  readonly index = new DirectoryIndex(this.ids);
  readonly #stored = new Map<string, FilterSubject>();
  readonly #entries = new Map<string, DirectoryEntry>();
  #standings = new Map<string, Standing>();
  #list: { moment: number; entries: readonly DirectoryEntry[] } = { moment: 0, entries: [] };

  /** The same list until somebody on it changes. */
  entries(): readonly DirectoryEntry[] {
    const { moment } = this.index.slots;
    if (this.#list.moment !== moment) this.#list = { moment, entries: [...this.#entries.values()] };
    return this.#list.entries;
  }

  /** The same without its providers. */
  emptied(): DirectoryMemory {
    const empty = new DirectoryMemory();
    empty.#standings = this.#standings;
    return empty;
  }

  async takeUp({ entries, gone }: DirectoryChanges): Promise<void> {
    for (const domain of gone) {
      this.#stored.delete(domain);
      this.#entries.delete(domain);
      this.index.remove(domain);
    }
    for (const [index, entry] of entries.entries()) {
      if (index % breathEvery === breathEvery - 1) await setImmediate();
      this.#stored.set(entry.domain, storedSubject(entry));
      this.#enter(entry.domain);
    }
  }

  async takeUpStandings(standings: Map<string, Standing>): Promise<void> {
    const before = this.#standings;
    this.#standings = standings;
    const changed = [...this.#stored.keys()].filter((domain) => !isSame(before.get(domain), standings.get(domain)));
    for (const [index, domain] of changed.entries()) {
      if (index % breathEvery === breathEvery - 1) await setImmediate();
      this.#enter(domain);
    }
  }

  #enter(domain: string): void {
    const stored = this.#stored.get(domain);
    if (!stored) return;
    const entry = directoryEntry(stored, this.#standings.get(domain), this.ids);
    this.#entries.set(domain, entry);
    this.index.put(domain, entry);
  }
}

const isSame = (a: Standing | undefined, b: Standing | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
