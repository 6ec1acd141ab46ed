import type { CheckInfo, DoubtedFinding, TestReport } from '@signpost/contracts';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { FindingGroup } from '../provider/FindingGroup.tsx';
import type { SpokenAnswer } from './answersFor.ts';

interface Props {
  report: TestReport;
  checks: CheckInfo[];
  doubted: DoubtedFinding;
  answers: readonly SpokenAnswer[];
}

/** The finding that brought the reader here, as the fresh test has it, and what the server said this time. */
export function DoubtedBox({ report: { assessment }, checks, doubted, answers }: Props) {
  const { t } = useWords();
  if (assessment === null) return null;
  const findings = assessment.findings.filter(
    ({ check, direction }) => check === doubted.check && direction === doubted.direction,
  );
  return (
    <section aria-labelledby="doubted">
      <h2 id="doubted">{t('live.doubted')}</h2>
      {findings.length === 0 ? <p>{t('live.doubted.none')}</p> : null}
      <FindingGroup findings={findings} checks={new Map(checks.map((check) => [check.id, check]))} />
      {answers.length === 0 ? null : <h3>{t('live.doubted.answers')}</h3>}
      {answers.map(({ label, target, text }) => (
        <figure key={`${target} ${label}`} className="transcript">
          <figcaption>
            <Remote>{label}</Remote> <span className="quiet">{target === '' ? null : <Remote code>{target}</Remote>}</span>
          </figcaption>
          <pre dir="ltr">
            <code>{text}</code>
          </pre>
        </figure>
      ))}
    </section>
  );
}
