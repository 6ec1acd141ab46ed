import { listOf, type ProviderQuery, type ProviderRow, type ProviderSort, providerSorts } from '@signpost/contracts';
import { tableRoles } from '../../components/tableRoles.ts';
import { headlineCapabilities } from '../../directory/headlineCapabilities.ts';
import { useWords } from '../../page/PageContext.tsx';
import { capabilityName, capabilityShortName } from '../../words/capabilityName.ts';
import { DirectoryRow } from './DirectoryRow.tsx';
import { SortLink } from './SortLink.tsx';

interface Props {
  rows: ProviderRow[];
  query: ProviderQuery;
}

/** A table on wide screens, cards on phones. */
export function DirectoryTable({ rows, query }: Props) {
  const words = useWords();
  const columns = headlineCapabilities(rows, query.capability ?? listOf(query.can)[0]).map((id) => ({
    id,
    name: capabilityShortName(id, words),
    title: capabilityName(id, words),
  }));
  return (
    <table className="board" {...tableRoles.table}>
      <caption className="hidden">{words.t('directory.table')}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          <Column label={words.t('compare.pick.short')} />
          <SortLink query={query} sort="domain" label={words.t('directory.column.provider')} />
          <SortLink query={query} sort="c2s" label={words.t('directory.filter.c2s')} />
          <SortLink query={query} sort="s2s" label={words.t('directory.filter.s2s')} />
          <SortLink query={query} sort="sign-up" label={words.t('directory.column.sign-up')} />
          {columns.map(({ id, name, title }) =>
            isSort(id) ? (
              <SortLink key={id} query={query} sort={id} label={name} />
            ) : (
              <Column key={id} label={name} title={title} />
            ),
          )}
          <SortLink query={query} sort="observed" label={words.t('directory.column.tested')} />
        </tr>
      </thead>
      <tbody {...tableRoles.rowGroup}>
        {rows.map((row) => (
          <DirectoryRow key={row.domain} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

const isSort = (id: string): id is ProviderSort => (providerSorts as readonly string[]).includes(id);

function Column({ label, title }: { label: string; title?: string }) {
  return (
    <th scope="col" {...tableRoles.columnHeader} title={title}>
      {label}
    </th>
  );
}
