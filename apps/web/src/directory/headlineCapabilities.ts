import type { ProviderRow } from '@signpost/contracts';

/** What most people ask for first. */
const asked = ['archive', 'upload', 'groups', 'calls', 'push', 'omemo'] as const;
const most = 6;

/** The capabilities that get a column: those most asked for, and the one that is filtered by. */
export function headlineCapabilities(rows: readonly ProviderRow[], wanted: string | undefined): string[] {
  const known = new Set(rows.flatMap(({ capabilities }) => capabilities.map(({ id }) => id)));
  const first = wanted === undefined ? [] : [wanted];
  return [...new Set([...first, ...asked])].filter((id) => known.has(id)).slice(0, most);
}
