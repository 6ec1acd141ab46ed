import type { PartStatus, ServiceStatus } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { tableRoles } from '../../components/tableRoles.ts';
import { useWords } from '../../page/PageContext.tsx';
import { exactTime } from '../../words/relativeTime.ts';

const columns = ['part', 'state', 'last', 'waiting'] as const;

/** How our own service does, in the words that we use for others. */
export function StatusView({ status: { at, parts } }: { status: ServiceStatus }) {
  const { t, locale } = useWords();
  const has = (state: PartStatus['state']) => parts.some((part) => part.state === state);
  const verdict = has('stopped') ? 'some-stopped' : has('late') ? 'some-late' : 'all-well';
  return (
    <div className="reading-page">
      <PageHead title={t('status.title')} description={t('status.all-well')} index={false} />
      <h1>{t('status.title')}</h1>
      <p className="lead">{t(`status.${verdict}`)}</p>
      <p className="quiet">{t('status.intro', { at: exactTime(Date.parse(at), locale) })}</p>
      <table className="listing" {...tableRoles.table}>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {columns.map((column) => (
              <th key={column} scope="col" {...tableRoles.columnHeader}>
                {t(`status.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {parts.map((part) => (
            <PartRow key={part.part} part={part} />
          ))}
        </tbody>
      </table>
      <p>
        <Link href="/api/v1/status">{t('status.json')}</Link>
      </p>
    </div>
  );
}

function PartRow({ part: { part, state, lastAt, waiting } }: { part: PartStatus }) {
  const { t } = useWords();
  return (
    <tr {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHeader}>
        {t(`status.part.${part}`)}
      </th>
      <td {...tableRoles.cell}>{t(`status.state.${state}`)}</td>
      <td {...tableRoles.cell} data-name={t('status.column.last')}>
        {lastAt === null ? t('status.never') : <Ago at={lastAt} />}
      </td>
      <td {...tableRoles.cell} data-name={t('status.column.waiting')}>
        {waiting}
      </td>
    </tr>
  );
}
