import type { Assessment, SuiteResult } from '@signpost/contracts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** How far the compliance suite (XEP-0479) is settled: all together in one line, each row beneath. */
export function Suites({ assessment: { suite = [] } }: { assessment: Assessment }) {
  const { template } = useWords();
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
    </section>
  );
}

function SuiteCategory({ result: { category, summary, rows } }: { result: SuiteResult }) {
  const { template } = useWords();
  return (
    <li>
      {template(`suite.category.${category}`)}: <Said message={summary} />
      <ul>
        {rows.map(({ id, answer }) => (
          <li key={id}>
            <AnswerMark answer={answer} label="" /> {template(`suite.${id}.title`)}
          </li>
        ))}
      </ul>
    </li>
  );
}
