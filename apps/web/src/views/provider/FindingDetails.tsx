import type { CheckInfo, Finding } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { Said } from '../../components/Said.tsx';
import { SpecLinks } from '../../components/SpecLinks.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { isMendable, MendingLines } from '../checks/MendingLines.tsx';

/** For those who want it: the technical sentence, the specification, the lines that mend it, and the evidence. */
export function FindingDetails({ finding, check }: { finding: Finding; check: CheckInfo | undefined }) {
  const { t } = useWords();
  const mendable = check !== undefined && finding.outcome !== 'pass' && isMendable(check);
  return (
    <details className="details">
      <summary>{t(mendable ? 'provider.finding.details' : 'provider.finding.details-only')}</summary>
      {check ? (
        <>
          <p>
            <Said message={check.technical} />
          </p>
          <SpecLinks spec={check.spec} />
          {mendable ? <MendingLines check={check} /> : null}
        </>
      ) : null}
      <Concerned targets={finding.targets} />
      <Evidence ids={finding.observationIds} />
      {check ? (
        <p>
          <Link href={`/checks/${encodeURIComponent(check.id)}`}>{t('provider.finding.check')}</Link>
        </p>
      ) : null}
    </details>
  );
}

function Concerned({ targets }: { targets: string[] }) {
  const { t } = useWords();
  if (targets.length === 0) return null;
  return (
    <p>
      {t('provider.finding.targets')}{' '}
      {targets.map((target, index) => (
        <span key={target}>
          {index > 0 ? t('site.list-separator') : ''}
          <Remote code>{target}</Remote>
        </span>
      ))}
    </p>
  );
}

function Evidence({ ids }: { ids: string[] }) {
  const { t } = useWords();
  if (ids.length === 0) return null;
  return (
    <p>
      {t('provider.finding.observations')}{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 ? t('site.list-separator') : ''}
          <Link href={`#observation-${id}`}>{t('provider.finding.observation', { number: index + 1 })}</Link>
        </span>
      ))}
    </p>
  );
}
