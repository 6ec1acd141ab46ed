import type { ProviderQuery, ProviderRow } from '@signpost/contracts';
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
  const columns = headlineCapabilities(rows, query.capability).map((id) => ({
    id,
    name: capabilityShortName(id, words),
    title: capabilityName(id, words),
  }));
  return (
    <table className="board" {...tableRoles.table}>
      <caption className="hidden">{words.t('directory.table')}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          <SortLink query={query} sort="domain" label={words.t('directory.column.provider')} />
          <Column label={words.t('directory.filter.c2s')} />
          <Column label={words.t('directory.filter.s2s')} />
          <Column label={words.t('directory.column.sign-up')} />
          {columns.map(({ id, name, title }) => (
            <Column key={id} label={name} title={title} />
          ))}
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

function Column({ label, title }: { label: string; title?: string }) {
  return (
    <th scope="col" {...tableRoles.columnHeader} title={title}>
      {label}
    </th>
  );
}
