import type { ProviderQuery } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { tableRoles } from '../../components/tableRoles.ts';
import { directoryHref } from '../../directory/directoryHref.ts';
import { useWords } from '../../page/PageContext.tsx';

interface Props {
  query: ProviderQuery;
  sort: ProviderQuery['sort'];
  label: string;
}

/** A column's head that sorts by it; a second time, the other way round. */
export function SortLink({ query, sort, label }: Props) {
  const { t } = useWords();
  const current = query.sort === sort;
  const order = current && query.order === 'asc' ? 'desc' : 'asc';
  const sorted = query.order === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" {...tableRoles.columnHeader} {...(current ? { 'aria-sort': sorted } : {})}>
      <Link href={directoryHref(query, { sort, order })} title={t('directory.sort.by', { name: t(`directory.sort.${sort}`) })}>
        {label}
      </Link>
    </th>
  );
}
