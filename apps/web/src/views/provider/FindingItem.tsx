import { type CheckInfo, type Finding, type FindingAnswer, message } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { Remote } from '../../components/Remote.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { toneOf } from './sortFindings.ts';

interface Props {
  finding: Finding;
  check: CheckInfo | undefined;
  /** What the operator says to it. */
  answer: FindingAnswer | undefined;
}

/** One finding: its name, the one fact that was seen, a plain sentence on what it means, and what its operator says. */
export function FindingItem({ finding, check, answer }: Props) {
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
      {answer ? (
        <p className="finding-answer">
          <span className="quiet">{t('operate.word.answer')}</span> <Remote>{answer.text}</Remote>{' '}
          <span className="quiet">
            (<Ago at={answer.at} />)
          </span>
        </p>
      ) : null}
      <FindingDetails finding={finding} check={check} />
    </li>
  );
}
