import { declaredFactsSchema, type FilterSubject, facetValuesOf } from '@signpost/contracts';
import { readTimelessRow } from '../provider/readRow.ts';
import type { FacetIds } from './FacetIds.ts';
import { declaredTogether } from './operatorDeclares.ts';
import type { Standing } from './readStandings.ts';

/** A provider on the list as it is held in memory. */
export interface DirectoryEntry {
  subject: FilterSubject;
  /** The values by which it is counted, as numbers of {@link FacetIds}. */
  values: Uint32Array;
  /** ISO 8601; of the first assessment. */
  watchedSince: string | null;
}

export interface StoredEntry {
  domain: string;
  /** Capabilities as `id=answer`; single facts in the same way after a dot. */
  capabilities: string[] | null;
  row: unknown;
  seed_facts: unknown;
}

/** What is stored of a provider, as filters look at it. */
export function storedSubject({ domain, capabilities, row, seed_facts }: StoredEntry): FilterSubject {
  const declared = declaredFactsSchema.safeParse(seed_facts);
  const facts = new Set((capabilities ?? []).filter((text) => text.startsWith('.')).map((text) => text.slice(1)));
  return { ...readTimelessRow(domain, row), ...(declared.success ? { declared: declared.data } : {}), facts };
}

export function directoryEntry(stored: FilterSubject, standing: Standing | undefined, ids: FacetIds): DirectoryEntry {
  const { uptime = null, facts = [], declared, watchedSince = null } = standing ?? {};
  const subject = {
    ...stored,
    ...declaredTogether(stored.declared, declared),
    ...(uptime ? { uptime } : {}),
    facts: new Set([...stored.facts, ...facts]),
  };
  return { subject, watchedSince, values: Uint32Array.from(facetValuesOf(subject), ([facet, value]) => ids.idOf(facet, value)) };
}
