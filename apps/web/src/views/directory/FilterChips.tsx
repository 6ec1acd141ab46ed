import type { ProviderQuery } from '@signpost/contracts';
import { directoryHref } from '../../directory/directoryHref.ts';
import { type FilterName, filterLabels } from '../../directory/filterNames.ts';
import { useWords } from '../../page/PageContext.tsx';

interface Props {
  filters: { name: FilterName; value: string }[];
  query: ProviderQuery;
}

/** The filters that are set; each is a link that takes it off. */
export function FilterChips({ filters, query }: Props) {
  const words = useWords();
  if (filters.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.count('directory.filters', filters.length)}>
      {filters.map(({ name, value }) => {
        const filter = words.t('directory.filter.chip', { name: words.t(filterLabels[name]), value });
        const alsoOff = name === 'capability' ? { answer: undefined } : {};
        return (
          <li key={name}>
            <a
              className="chip"
              href={directoryHref(query, { [name]: undefined, ...alsoOff })}
              title={words.t('directory.remove', { filter })}
            >
              <bdi>{filter}</bdi>
              <span className="chip-off" aria-hidden="true" />
            </a>
          </li>
        );
      })}
      <li>
        <a href={directoryHref({ sort: query.sort, order: query.order })}>{words.t('directory.clear')}</a>
      </li>
    </ul>
  );
}
