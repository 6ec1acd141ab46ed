import type { ProviderQuery } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { directoryHref } from '../../directory/directoryHref.ts';
import type { ActiveFilter } from '../../directory/filterNames.ts';
import { useWords } from '../../page/PageContext.tsx';

interface Props {
  filters: ActiveFilter[];
  query: ProviderQuery;
}

/** The filters that are set; each is a link that takes it off. */
export function FilterChips({ filters, query }: Props) {
  const words = useWords();
  if (filters.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.count('directory.filters', filters.length)}>
      {filters.map(({ key, text, off }) => (
        <li key={key}>
          <Link className="chip" href={directoryHref(query, off)} title={words.t('directory.remove', { filter: text })}>
            <bdi>{text}</bdi>
            <span className="chip-off" aria-hidden="true" />
          </Link>
        </li>
      ))}
      <li>
        <Link href={directoryHref({ sort: query.sort, order: query.order })}>{words.t('directory.clear')}</Link>
      </li>
    </ul>
  );
}
