import type { UptimeDay } from '@signpost/contracts';
import { tableRoles } from '../../../components/tableRoles.ts';
import { useWords } from '../../../page/PageContext.tsx';
import { dateFormat } from '../../../words/formats.ts';

const columns = ['day', 'up', 'degraded', 'down', 'unknown', 'answer'] as const;

/** The days behind the bars, newest first. */
export function UptimeTable({ days }: { days: UptimeDay[] }) {
  const { t } = useWords();
  return (
    <details className="fold">
      <summary>{t('uptime.table')}</summary>
      <table className="listing" {...tableRoles.table}>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {columns.map((column) => (
              <th key={column} scope="col" {...tableRoles.columnHeader}>
                {t(`uptime.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {[...days].reverse().map((day) => (
            <DayRow key={day.day} day={day} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function DayRow({ day: { day, up, degraded, down, unknown, answerMs } }: { day: UptimeDay }) {
  const { locale } = useWords();
  const name = dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  return (
    <tr {...tableRoles.row}>
      {[name, up, degraded, down, unknown, answerMs ?? ''].map((value, index) => (
        <td key={columns[index]} {...tableRoles.cell}>
          {value}
        </td>
      ))}
    </tr>
  );
}
