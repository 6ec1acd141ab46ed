import { type CheckInfo, type Finding, message } from '@signpost/contracts';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { toneOf } from './sortFindings.ts';

/** One finding: its name, the one fact that was seen, and a plain sentence on what it means. */
export function FindingItem({ finding, check }: { finding: Finding; check: CheckInfo | undefined }) {
  const { t } = useWords();
  const { outcome, cap } = finding;
  return (
    <li className={`finding finding-${toneOf(finding)}`}>
      <p className="finding-head">
        <span className="finding-title">
          <Said message={check?.title ?? message(`check.${finding.check}.title`)} />
        </span>
        <span className={`outcome outcome-${toneOf(finding)}`}>{t(`provider.outcome.${outcome}`)}</span>
        {cap && outcome !== 'pass' ? <span className="quiet">{t('provider.finding.limits', { letter: cap })}</span> : null}
      </p>
      <p className="finding-seen">
        <span className="quiet">{t('provider.finding.seen')}</span> <Said message={finding.seen} />
      </p>
      {check && outcome !== 'pass' ? (
        <p>
          <Said message={check.plain} />
        </p>
      ) : null}
      <FindingDetails finding={finding} check={check} />
    </li>
  );
}
