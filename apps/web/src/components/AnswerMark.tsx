import type { Answer } from '@signpost/contracts';
import { useWords } from '../page/PageContext.tsx';

/** One of the four answers as a shape: filled dot, half dot, ring with a bar, dotted ring. */
export function AnswerMark({ answer, label }: { answer: Answer; label?: string | undefined }) {
  const { t } = useWords();
  return (
    <>
      <span className={`mark mark-${answer}`} aria-hidden="true" />
      {label === undefined ? null : <span className="hidden">{label || t(`answer.${answer}`)}</span>}
    </>
  );
}
