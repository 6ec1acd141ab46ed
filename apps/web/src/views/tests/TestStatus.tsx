import type { TestReport } from '@signpost/contracts';
import { Said } from '../../components/Said.tsx';
import { usePage } from '../../page/PageContext.tsx';

/** What is being asked of the server now, how far the test is, and since when it goes. */
export function TestStatus({ report }: { report: TestReport }) {
  const { t } = usePage().words;
  const { run, ending } = report;
  const done = run.steps.filter(({ status }) => status === 'done' || status === 'skipped').length;
  return (
    <div className="test-status">
      <p className="lead">
        {ending ? <Said message={ending} /> : run.status === 'queued' ? <Waiting report={report} /> : <Asking report={report} />}
      </p>
      <p>
        <progress max={run.steps.length} value={done} aria-label={t('live.progress', { done, all: run.steps.length })} />{' '}
        <span className="quiet">{t('live.progress', { done, all: run.steps.length })}</span>
      </p>
      <Elapsed report={report} />
      {ending ? null : (
        <noscript>
          <p className="quiet">{t('live.refresh')}</p>
        </noscript>
      )}
    </div>
  );
}

function Waiting({ report: { place, estimateSeconds } }: { report: TestReport }) {
  const { t, count } = usePage().words;
  if (place === null) return <>{t('live.status.starting')}</>;
  return (
    <>
      {t('live.status.queued', { place })}{' '}
      {estimateSeconds === null ? t('live.estimate.unknown') : count('live.estimate', estimateSeconds)}
    </>
  );
}

function Asking({ report: { run } }: { report: TestReport }) {
  const { t } = usePage().words;
  const now = run.steps.find(({ status }) => status === 'running');
  return <>{now ? t(`live.asking.${now.name}`) : t('live.status.begun')}</>;
}

function Elapsed({ report: { run } }: { report: TestReport }) {
  const { words, now } = usePage();
  if (run.startedAt === null) return null;
  const until = run.finishedAt === null ? now : Date.parse(run.finishedAt);
  const seconds = Math.max(0, Math.round((until - Date.parse(run.startedAt)) / 1000));
  if (run.finishedAt !== null) return <p className="quiet">{words.t('live.took', { seconds })}</p>;
  const [before = '', after = ''] = words.template('live.elapsed').split('{seconds}');
  return (
    <p className="quiet" aria-hidden="true">
      {before}
      <span data-seconds={seconds}>{seconds}</span>
      {after}
    </p>
  );
}
