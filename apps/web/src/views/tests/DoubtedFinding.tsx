import type { CheckInfo, TestReport } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';
import { FindingGroup } from '../provider/FindingGroup.tsx';
import type { Doubted } from './readFinding.ts';

interface Props {
  report: TestReport;
  checks: CheckInfo[];
  doubted: Doubted;
}

/** The finding that brought the reader here, as the fresh test has it. */
export function DoubtedFinding({ report: { assessment }, checks, doubted }: Props) {
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
    </section>
  );
}
