import type { CheckInfo, DoubtedFinding, TestReport } from '@signpost/contracts';
import { DocumentHead } from '../../components/DocumentHead.tsx';
import { DomainName } from '../../components/DomainName.tsx';
import { Filled } from '../../components/Filled.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';
import type { SpokenAnswer } from './answersFor.ts';
import { DoubtedBox } from './DoubtedBox.tsx';
import { ListingBox } from './ListingBox.tsx';
import { Steps } from './Steps.tsx';
import { TestResult } from './TestResult.tsx';
import { TestStatus } from './TestStatus.tsx';
import { Transcripts } from './Transcripts.tsx';

export interface TestProps {
  report: TestReport;
  checks: CheckInfo[];
  /** A finding that the reader doubts: shown first, with the raw answers open. */
  doubted: DoubtedFinding | null;
  /** What the server said of it this time. */
  answers: SpokenAnswer[];
}

/** A test as it goes; when it is over, for good what came of it. Whole without a script, which only saves the reloading. */
export function TestView({ report, checks, doubted, answers }: TestProps) {
  const { t } = useWords();
  const { run } = report;
  const over = run.finishedAt !== null;
  return (
    <article className="test">
      <PageHead title={t('live.title', { domain: run.domain })} index={false} />
      {over ? null : <Renewal />}
      <h1>
        <Filled id="live.title" blanks={{ domain: <DomainName>{run.domain}</DomainName> }} />
      </h1>
      <div id="live" className="test" data-run={run.id} data-over={over ? 'yes' : 'no'}>
        <div data-live="status" role="status">
          <TestStatus report={report} />
        </div>
        <div data-live="doubted">
          {over && doubted ? <DoubtedBox report={report} checks={checks} doubted={doubted} answers={answers} /> : null}
        </div>
        <div data-live="result">{over ? <TestResult report={report} checks={checks} /> : null}</div>
        <section aria-labelledby="steps">
          <h2 id="steps">{t('live.steps')}</h2>
          <div data-live="steps">
            <Steps run={run} />
          </div>
        </section>
        <div data-live="listing">{over ? <ListingBox listing={report.listing} /> : null}</div>
        <div data-live="transcripts">
          {over ? <Transcripts transcripts={report.transcripts} open={doubted !== null} /> : null}
        </div>
      </div>
    </article>
  );
}

const script = '/live-test.js';

/** With a script the page follows the test's events; without one it is asked for again every two seconds. */
function Renewal() {
  return (
    <DocumentHead>
      <script defer src={script} />
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
    </DocumentHead>
  );
}
