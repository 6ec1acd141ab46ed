import type { Facets, FilterName, ProviderQuery } from '@signpost/contracts';
import { facetCount } from '../../directory/facetCounts.ts';
import { filterLabels, filterValue } from '../../directory/filterNames.ts';
import { useWords } from '../../page/PageContext.tsx';
import { FilterSelect } from './FilterSelect.tsx';

export interface FilterSource {
  query: ProviderQuery;
  facets: Facets | null;
}

interface Props extends FilterSource {
  name: FilterName;
  values: readonly (string | number)[];
}

/** One filter as a choice of values, each with what it would leave. */
export function FilterField({ name, values, query, facets }: Props) {
  const words = useWords();
  const options = values.map((value) => ({
    value: String(value),
    text: filterValue(name, String(value), words),
    count: facetCount(facets, name, String(value)),
  }));
  const set = query[name];
  return (
    <FilterSelect
      name={name}
      label={words.t(filterLabels[name])}
      value={set === undefined ? undefined : String(set)}
      options={options}
    />
  );
}
