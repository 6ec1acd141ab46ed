import type { CheckInfo, FindingAnswer } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { Remote } from '../../components/Remote.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** An operator's answers to findings, as the text that they are. */
export function AnswerList({ answers, checks }: { answers: readonly FindingAnswer[]; checks: readonly CheckInfo[] }) {
  const { t } = useWords();
  if (answers.length === 0) return null;
  return (
    <dl className="answers">
      {answers.map(({ check, direction, text, at }) => {
        const title = checks.find(({ id }) => id === check)?.title;
        return (
          <div key={`${check} ${direction}`}>
            <dt>
              {title ? <Said message={title} /> : check}{' '}
              <span className="quiet">
                {t(`direction.${direction ?? 'none'}`)} · <Ago at={at} />
              </span>
            </dt>
            <dd>
              <Remote>{text}</Remote>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
