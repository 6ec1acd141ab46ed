import { answers } from '@signpost/contracts';
import { useWords } from '../page/PageContext.tsx';
import { AnswerMark } from './AnswerMark.tsx';

/** What the four marks mean. */
export function AnswerKey() {
  const { t } = useWords();
  return (
    <ul className="answer-key" aria-label={t('answer.key')}>
      {answers.map((answer) => (
        <li key={answer}>
          <AnswerMark answer={answer} /> {t(`answer.key.${answer}`)}
        </li>
      ))}
    </ul>
  );
}
