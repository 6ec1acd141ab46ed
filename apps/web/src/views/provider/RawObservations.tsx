import type { StoredObservation } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { tableRoles } from '../../components/tableRoles.ts';
import { useWords } from '../../page/PageContext.tsx';
import { ObservationRow } from './ObservationRow.tsx';

const columns = ['what', 'where', 'when', 'outcome', 'evidence'] as const;

/** Everything as seen, for those who want to check us. */
export function RawObservations({ domain, observations }: { domain: string; observations: StoredObservation[] }) {
  const words = useWords();
  return (
    <section aria-labelledby="raw">
      <h2 id="raw">{words.t('provider.raw')}</h2>
      <Observations observations={observations} />
      <p>
        <Link href={`/api/v1/providers/${encodeURIComponent(domain)}/observations`}>{words.t('provider.raw.json')}</Link>
      </p>
    </section>
  );
}

function Observations({ observations }: { observations: StoredObservation[] }) {
  const words = useWords();
  if (observations.length === 0) return <p className="quiet">{words.t('provider.raw.none')}</p>;
  return (
    <details className="fold">
      <summary>{words.count('provider.raw.summary', observations.length)}</summary>
      <table className="listing" {...tableRoles.table}>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {columns.map((column) => (
              <th key={column} scope="col" {...tableRoles.columnHeader}>
                {words.t(`provider.raw.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {observations.map((observation) => (
            <ObservationRow key={observation.id} observation={observation} />
          ))}
        </tbody>
      </table>
    </details>
  );
}
