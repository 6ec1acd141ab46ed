import type { SourcedFact } from '@signpost/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../../../page/PageContext.tsx';
import { factName, factWords } from './factWords.ts';
import { Quote } from './Quote.tsx';

/** One fact: in plain words first, then the sentence that says it, with all that limits it. */
export function FactItem({ fact: stated }: { fact: SourcedFact }) {
  const words = useWords();
  const { fact, value, quote, language, confidence, condition, exceptions = [], conflict = [] } = stated;
  return (
    <div className={value === 'unstated' ? 'kept kept-unstated' : 'kept'}>
      <dt>{factName(fact, words)}</dt>
      <dd>
        <p className="kept-value">{factWords(stated, words)}</p>
        {quote === null ? null : <Quote quote={quote} language={language} />}
        {confidence === 'medium' ? <p className="quiet">{words.say({ id: 'policy.confidence.medium', params: {} })}</p> : null}
        {condition ? (
          <Limit label={words.t('keeping.condition')}>
            <Quote quote={condition.quote} language={language} />
          </Limit>
        ) : null}
        {exceptions.map((one) => (
          <Limit key={one.offset} label={words.t('keeping.exception')}>
            <Quote quote={one.quote} language={language} />
          </Limit>
        ))}
        {conflict.map((one) => (
          <Limit
            key={`${one.offset} ${one.value}`}
            label={`${words.t('keeping.conflict')}: ${factWords({ fact, value: one.value }, words)}`}
          >
            <Quote quote={one.quote} language={language} />
          </Limit>
        ))}
      </dd>
    </div>
  );
}

function Limit({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="kept-limit">
      <p>{label}</p>
      {children}
    </div>
  );
}
