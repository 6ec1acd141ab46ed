import type { Assessment } from '@signpost/contracts';
import { EvidenceLinks } from '../../components/EvidenceLinks.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** What the provider declares beside what was seen instead; nothing where all fits. */
export function Conflicts({ assessment: { conflicts = [] } }: { assessment: Assessment }) {
  const { template, say } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="conflicts" className="conflicts">
      <h2 id="conflicts">{template('conflict.title')}</h2>
      <ul>
        {conflicts.map(({ id, declared, seen, observationIds }) => (
          <li key={`${id} ${JSON.stringify(declared.params)}`}>
            <Said message={declared} /> <Said message={seen} />
            <EvidenceLinks ids={observationIds} of={say(seen)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
