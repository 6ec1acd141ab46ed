import { useWords } from '../../../page/PageContext.tsx';
import type { KeptInRooms } from '../../../rooms/loadKept.ts';
import { Quote } from '../../provider/policy/Quote.tsx';
import { statementWords, unsaidWords } from './keptWords.ts';

/** How long the host keeps what is said in rooms, in its own words where it has any. */
export function KeptByHost({ kept }: { kept: KeptInRooms | null }) {
  const words = useWords();
  if (kept === null || kept.statements.length === 0) return <p>{unsaidWords(kept, words)}</p>;
  return (
    <>
      {kept.statements.map((statement) => (
        <div key={`${statement.source} ${statement.where}`}>
          <p>{statementWords(statement, words)}</p>
          {statement.quote ? <Quote quote={statement.quote.quote} language={kept.languages[statement.where] ?? ''} /> : null}
        </div>
      ))}
      {kept.conflict ? <p>{words.t('room.kept.conflict')}</p> : null}
    </>
  );
}
