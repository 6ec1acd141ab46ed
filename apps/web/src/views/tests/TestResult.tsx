import type { CheckInfo, TestReport } from '@signpost/contracts';
import { Arm } from '../../components/Arm.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { Security } from '../provider/Security.tsx';
import { Verdict } from '../provider/Verdict.tsx';

/** The letters and findings as this test left them. */
export function TestResult({ report: { run, assessment }, checks }: { report: TestReport; checks: CheckInfo[] }) {
  const { t } = useWords();
  if (assessment === null) return null;
  const catalogue = new Map(checks.map((check) => [check.id, check]));
  return (
    <section className="provider" aria-labelledby="result">
      <h2 id="result">{t('live.result')}</h2>
      <div className="provider-top">
        <Verdict assessment={assessment} checks={catalogue} />
      </div>
      <p>
        {/* An address of its own: no cache has the page of before the test under it. */}
        <Arm href={`/providers/${run.domain}?test=${run.id}`}>{t('live.report')}</Arm>
      </p>
      <p className="quiet">{t('live.permanent')}</p>
      <Security assessment={assessment} checks={catalogue} />
    </section>
  );
}
