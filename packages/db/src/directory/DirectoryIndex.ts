import type { DirectoryEntry } from './DirectoryEntry.ts';
import { EntrySlots } from './EntrySlots.ts';
import { FacetColumns } from './FacetColumns.ts';
import type { FacetIds } from './FacetIds.ts';
import { FilterSets } from './FilterSets.ts';
import { SortedSlots } from './SortedSlots.ts';

/** The list prepared for questions: who passes which filter, who has which value, in which order. */
export class DirectoryIndex {
  readonly slots = new EntrySlots();
  readonly filters = new FilterSets(this.slots);
  readonly sorted = new SortedSlots(this.slots);
  readonly columns = new FacetColumns(this.slots);

  constructor(readonly ids: FacetIds) {}

  put(domain: string, entry: DirectoryEntry): void {
    this.columns.note(this.slots.put(domain, entry));
  }

  remove(domain: string): void {
    const slot = this.slots.remove(domain);
    if (slot !== null) this.columns.note(slot);
  }
}
