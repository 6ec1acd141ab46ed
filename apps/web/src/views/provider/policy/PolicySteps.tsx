import type { PolicyStep } from '@signpost/contracts';
import { useWords } from '../../../page/PageContext.tsx';
import type { Words } from '../../../words/createWords.ts';
import { PageLink } from './PageLink.tsx';

/** Every address that we asked at the last look, and what came of it. */
export function PolicySteps({ steps, open = false }: { steps: readonly PolicyStep[]; open?: boolean }) {
  const words = useWords();
  if (steps.length === 0) return null;
  return (
    <details className="fold" open={open}>
      <summary>{words.t('keeping.steps')}</summary>
      <ul className="keeping-steps">
        {steps.map((step) => (
          <li key={`${step.source} ${step.url}`}>
            <PageLink url={step.url} /> <span className="quiet">({words.template(`policy.source.${step.source}`)})</span>
            <br />
            {stepWords(step, words)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function stepWords({ outcome, refusal, failure }: PolicyStep, words: Words): string {
  if (outcome === 'policy' || outcome === 'page' || outcome === 'not-modified') return words.t(`keeping.steps.${outcome}`);
  if (refusal) return words.t('keeping.steps.refused', { why: words.template(`policy.refusal.${refusal}`) });
  const why = words.say({ id: `failure.${failure?.code ?? 'our-fault'}`, params: {} });
  return words.t('keeping.steps.failed', { why: failure?.code === 'http-status' ? `${why} (${failure.detail ?? ''})` : why });
}
