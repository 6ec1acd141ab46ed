import type { PolicyFactId, SourcedFact } from '@signpost/contracts';
import { useWords } from '../../../page/PageContext.tsx';
import { FactItem } from './FactItem.tsx';

/** What people ask first: always there, stated or not. */
const first: readonly PolicyFactId[] = ['messageArchive', 'fileUpload', 'ipLogs'];

/** The three that matter most, then whatever else the text states. */
export function PolicyFacts({ facts, open = false }: { facts: readonly SourcedFact[]; open?: boolean }) {
  const words = useWords();
  const main = first.flatMap((id) => facts.find(({ fact }) => fact === id) ?? []);
  const rest = facts.filter(({ fact, value }) => !first.includes(fact) && value !== 'unstated');
  return (
    <>
      <dl className="keeping">
        {main.map((fact) => (
          <FactItem key={fact.fact} fact={fact} />
        ))}
      </dl>
      {rest.length === 0 ? null : (
        <details className="fold" open={open}>
          <summary>{words.count('keeping.more', rest.length)}</summary>
          <dl className="keeping">
            {rest.map((fact) => (
              <FactItem key={fact.fact} fact={fact} />
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
