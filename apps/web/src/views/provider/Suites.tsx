import type { Assessment, SuiteResult } from '@signpost/contracts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { EvidenceLinks } from '../../components/EvidenceLinks.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { XepAnswers } from './XepAnswers.tsx';

/** How far the compliance suite (XEP-0479) is settled: all together in one line, each row beneath. */
export function Suites({ assessment }: { assessment: Assessment }) {
  const { template } = useWords();
  const { suite = [] } = assessment;
  const whole = suite.find(({ category, level }) => category === 'all' && level === 'advanced');
  if (!whole) return null;
  return (
    <section aria-labelledby="suite" className="suite">
      <h2 id="suite">{template('suite.title')}</h2>
      <details>
        <summary>
          <Said message={whole.summary} />
        </summary>
        <ul>
          {suite
            .filter(({ category, level }) => category !== 'all' && level === 'advanced')
            .map((result) => (
              <SuiteCategory key={result.category} result={result} />
            ))}
        </ul>
      </details>
      <XepAnswers assessment={assessment} />
    </section>
  );
}

function SuiteCategory({ result: { category, summary, rows } }: { result: SuiteResult }) {
  const { template, t, say } = useWords();
  return (
    <li>
      <strong>{template(`suite.category.${category}`)}</strong>: <Said message={summary} />
      <ul>
        {rows.map(({ id, answer, reason, observationId }) => (
          <li key={id}>
            <AnswerMark answer={answer} label="" /> {template(`suite.${id}.title`)}
            {answer === 'unknown' && reason ? (
              <span className="quiet">
                {' '}
                {t('provider.xeps.unknown', { reason: say({ id: `reason.${reason}`, params: {} }) })}
              </span>
            ) : null}
            <EvidenceLinks ids={[observationId]} of={template(`suite.${id}.title`)} />
          </li>
        ))}
      </ul>
    </li>
  );
}
