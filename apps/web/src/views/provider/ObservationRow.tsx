import type { StoredObservation } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { tableRoles } from '../../components/tableRoles.ts';
import { useWords } from '../../page/PageContext.tsx';
import { numberFormat } from '../../words/formats.ts';

export function ObservationRow({ observation }: { observation: StoredObservation }) {
  const words = useWords();
  const { id, key, observedAt, durationMs, failure, evidence } = observation;
  const time = numberFormat(words.locale, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 }).format(durationMs);
  return (
    <tr id={`observation-${id}`} {...tableRoles.row}>
      <td {...tableRoles.cell}>
        {words.t(`provider.raw.kind.${key.kind}`)}{' '}
        {key.direction === 'none' ? null : <span className="quiet">{words.t(`direction.${key.direction}`)}</span>}
      </td>
      <td {...tableRoles.cell}>
        <Place target={key.target} address={key.address} domain={key.domain} />
      </td>
      <td {...tableRoles.cell}>
        <Ago at={observedAt} />
      </td>
      <td {...tableRoles.cell}>
        {failure ? words.say({ id: `failure.${failure.code}`, params: {} }) : words.t('provider.raw.ok', { time })}
        {failure?.detail ? (
          <span className="quiet detail">
            <Remote>{failure.detail}</Remote>
          </span>
        ) : null}
      </td>
      <td {...tableRoles.cell}>
        <EvidenceLinks evidence={evidence} />
      </td>
    </tr>
  );
}

function Place({ target, address, domain }: { target: string; address: string; domain: string }) {
  return (
    <>
      <Remote code>{target || domain}</Remote>
      {address ? (
        <span className="quiet detail">
          <Remote code>{address}</Remote>
        </span>
      ) : null}
    </>
  );
}

function EvidenceLinks({ evidence }: Pick<StoredObservation, 'evidence'>) {
  const { t } = useWords();
  if (evidence.length === 0) return <span className="quiet">{t('provider.raw.no-evidence')}</span>;
  return evidence.map(({ label, sha256 }, index) => (
    <span key={`${label} ${sha256}`}>
      {index > 0 ? t('site.list-separator') : ''}
      <Link href={`/api/v1/evidence/${encodeURIComponent(sha256)}`} rel="nofollow">
        <Remote>{label}</Remote>
      </Link>
    </span>
  ));
}
