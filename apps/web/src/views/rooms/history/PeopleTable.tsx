import { tableRoles } from '../../../components/tableRoles.ts';
import { useWords } from '../../../page/PageContext.tsx';
import { dateFormat } from '../../../words/formats.ts';
import type { Counts } from './countsOf.ts';

/** The counts behind the line, newest first. */
export function PeopleTable({ by, counts }: Counts) {
  const { t, locale } = useWords();
  const written = dateFormat(locale, {
    timeZone: 'UTC',
    dateStyle: 'medium',
    ...(by === 'hour' ? { timeStyle: 'short' } : {}),
  });
  const columns = by === 'day' ? (['day', 'average', 'most'] as const) : (['hour', 'people'] as const);
  return (
    <details className="fold">
      <summary>{t('room.history.table')}</summary>
      <table className="listing" {...tableRoles.table}>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {columns.map((column) => (
              <th key={column} scope="col" {...tableRoles.columnHeader}>
                {t(`room.history.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {[...counts].reverse().map(({ time, people, most }) => (
            <tr key={time} {...tableRoles.row}>
              <td {...tableRoles.cell}>
                <time dateTime={new Date(time).toISOString()}>{written.format(time)}</time>
              </td>
              <td {...tableRoles.cell}>{people}</td>
              {by === 'day' ? <td {...tableRoles.cell}>{most}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
