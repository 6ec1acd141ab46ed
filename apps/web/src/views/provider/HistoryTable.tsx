import type { HistoryItem } from '@signpost/contracts';
import { tableRoles } from '../../components/tableRoles.ts';
import { useWords } from '../../page/PageContext.tsx';
import { dateFormat } from '../../words/formats.ts';

const columns = ['since', 'until', 'c2s', 's2s', 'rules'] as const;

/** The same steps as a table, without the sentences. */
export function HistoryTable({ items }: { items: HistoryItem[] }) {
  const words = useWords();
  return (
    <details className="fold">
      <summary>{words.count('history.table', items.length)}</summary>
      <table className="listing" {...tableRoles.table}>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {columns.map((column) => (
              <th key={column} scope="col" {...tableRoles.columnHeader}>
                {words.t(`history.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {items.map((item) => (
            <HistoryRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function HistoryRow({ item: { since, lastSeenAt, c2s, s2s, rubricVersion } }: { item: HistoryItem }) {
  const { t } = useWords();
  return (
    <tr {...tableRoles.row}>
      <td {...tableRoles.cell}>
        <Day at={since} />
      </td>
      <td {...tableRoles.cell}>
        <Day at={lastSeenAt} />
      </td>
      {[c2s, s2s].map(({ letter, reachability }, index) => (
        <td key={columns[index + 2]} {...tableRoles.cell}>
          {letter} <span className="quiet">{t(`reachability.${reachability}`)}</span>
        </td>
      ))}
      <td {...tableRoles.cell}>{rubricVersion}</td>
    </tr>
  );
}

/** "21 Nov 2026": in a table days can be compared. */
function Day({ at }: { at: string }) {
  const { locale } = useWords();
  const time = new Date(at);
  return <time dateTime={time.toISOString()}>{dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time)}</time>;
}
