import type { Run, Step } from '@signpost/contracts';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** The steps in their order, each with what came of it. */
export function Steps({ run }: { run: Run }) {
  return (
    <ol className="test-steps">
      {run.steps.map((step) => (
        <StepLine key={step.name} step={step} over={run.finishedAt !== null} />
      ))}
    </ol>
  );
}

function StepLine({ step, over }: { step: Step; over: boolean }) {
  const { t } = useWords();
  const took = tookSeconds(step);
  const state = over && (step.status === 'waiting' || step.status === 'running') ? 'skipped' : step.status;
  return (
    <li className={`step step-${state}`}>
      <span className="step-mark" aria-hidden="true" />
      <span className="step-name">{t(`live.step.${step.name}`)}</span>
      <span className="step-state quiet">
        {t(`live.state.${state}`)}
        {took === null ? '' : ` · ${took} s`}
      </span>
      {step.summary && state === 'done' ? (
        <span className="step-summary">
          <Said message={step.summary} />
        </span>
      ) : null}
    </li>
  );
}

function tookSeconds({ startedAt, finishedAt, status }: Step): string | null {
  if (status !== 'done' || startedAt === null || finishedAt === null) return null;
  return ((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(1);
}
