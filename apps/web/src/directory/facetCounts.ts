import { type Facets, type FilterName, facetOfFilter, type LeastLetter, lettersFrom } from '@signpost/contracts';

/** How many a value of a filter would leave; `null` where nobody counted. */
export function facetCount(facets: Facets | null, name: FilterName, value: string, likely = false): number | null {
  if (facets === null) return null;
  const counts = facets.facets[facetOfFilter[name] ?? name] ?? {};
  if (name === 'bothMin' || name === 'c2sMin' || name === 's2sMin') return sum(counts, lettersFrom(value as LeastLetter));
  if (name === 'can' || name === 'xep') return sum(counts, likely ? [`${value}=yes`, `${value}=claimed`] : [`${value}=yes`]);
  const isAbsence = name === 'notCountry' || name === 'notOperatorCountry';
  return counts[value] ?? (isAbsence ? null : 0);
}

const sum = (counts: Readonly<Record<string, number>>, values: readonly string[]): number =>
  values.reduce((total, value) => total + (counts[value] ?? 0), 0);

/** The values of a filter that somebody has, most frequent first; the one that is set is always among them. */
export function facetValues(facets: Facets | null, name: FilterName, set?: string): string[] {
  const counts = facets?.facets[facetOfFilter[name] ?? name] ?? {};
  const known = Object.keys(counts).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (a < b ? -1 : 1));
  return set === undefined || known.includes(set) ? known : [set, ...known];
}
