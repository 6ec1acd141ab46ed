import { declaredFactsSchema, type FilterSubject, facetValuesOf } from '@signpost/contracts';
import { readTimelessRow } from '../provider/readRow.ts';
import type { FacetIds } from './FacetIds.ts';

/** A provider on the list as it is held in memory. */
export interface DirectoryEntry {
  subject: FilterSubject;
  /** The values by which it is counted, as numbers of {@link FacetIds}. */
  values: Uint32Array;
}

export interface StoredEntry {
  domain: string;
  /** Capabilities as `id=answer`; single facts in the same way after a dot. */
  capabilities: string[] | null;
  row: unknown;
  seed_facts: unknown;
}

export function directoryEntry({ domain, capabilities, row, seed_facts }: StoredEntry, ids: FacetIds): DirectoryEntry {
  const declared = declaredFactsSchema.safeParse(seed_facts);
  const facts = new Set((capabilities ?? []).filter((text) => text.startsWith('.')).map((text) => text.slice(1)));
  const subject = { ...readTimelessRow(domain, row), ...(declared.success ? { declared: declared.data } : {}), facts };
  return { subject, values: Uint32Array.from(facetValuesOf(subject), ([facet, value]) => ids.idOf(facet, value)) };
}
