import type { ProviderQuery, ProviderRow, XepInfo } from '@signpost/contracts';
import { tableRoles } from '../../components/tableRoles.ts';
import { headlineCapabilities } from '../../directory/headlineCapabilities.ts';
import { useWords } from '../../page/PageContext.tsx';
import { capabilityName } from '../../words/capabilityName.ts';
import { DirectoryRow } from './DirectoryRow.tsx';
import { SortLink } from './SortLink.tsx';

interface Props {
  rows: ProviderRow[];
  query: ProviderQuery;
  xeps: XepInfo[];
}

/** A table on wide screens, cards on phones. */
export function DirectoryTable({ rows, query, xeps }: Props) {
  const words = useWords();
  const columns = headlineCapabilities(rows, query.capability).map((id) => ({ id, name: capabilityName(id, words, xeps) }));
  return (
    <table className="board" {...tableRoles.table}>
      <caption className="hidden">{words.t('directory.table')}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          <SortLink query={query} sort="domain" label={words.t('directory.column.provider')} />
          <SortLink query={query} sort="grade" label={words.t('directory.filter.c2s')} />
          <Column label={words.t('directory.filter.s2s')} />
          <Column label={words.t('directory.column.sign-up')} />
          {columns.map(({ id, name }) => (
            <Column key={id} label={name} capability />
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

function Column({ label, capability = false }: { label: string; capability?: boolean }) {
  return (
    <th scope="col" {...tableRoles.columnHeader} className={capability ? 'col-capability' : undefined}>
      {label}
    </th>
  );
}
