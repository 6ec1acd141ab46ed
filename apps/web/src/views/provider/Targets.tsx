import type { Grade, TargetResult } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { tableRoles } from '../../components/tableRoles.ts';
import { useWords } from '../../page/PageContext.tsx';

/** Every server name and address that was tried, with what came of it. */
export function Targets({ grade }: { grade: Grade }) {
  const { t } = useWords();
  if (grade.targets.length === 0) return <p className="quiet">{t('provider.targets.none')}</p>;
  return (
    <details className="fold">
      <summary>
        {t('provider.targets')} <span className="quiet">{t(`reachability.${grade.reachability}`)}</span>
      </summary>
      <table className="listing" {...tableRoles.table}>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {(['target', 'address', 'security', 'result'] as const).map((column) => (
              <th key={column} scope="col" {...tableRoles.columnHeader}>
                {t(`provider.targets.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {grade.targets.map((target) => (
            <TargetRow
              key={`${target.target} ${target.address} ${target.security}`}
              target={target}
              direction={grade.direction}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function TargetRow({
  target: { target, address, security, letter, failure, observationId },
}: {
  target: TargetResult;
  direction: string;
}) {
  const words = useWords();
  const result = failure
    ? words.say({ id: `failure.${failure.code}`, params: {} })
    : `${words.t('provider.targets.answered')}${words.t('site.list-separator')}${letter}`;
  return (
    <tr {...tableRoles.row}>
      <td {...tableRoles.cell}>
        <Remote code>{target}</Remote>
      </td>
      <td {...tableRoles.cell}>
        <Remote code>{address}</Remote>
      </td>
      <td {...tableRoles.cell}>{words.t(`security.${security}`)}</td>
      <td {...tableRoles.cell}>{observationId ? <Link href={`#observation-${observationId}`}>{result}</Link> : result}</td>
    </tr>
  );
}
