import type { Assessment, XepAnswer } from '@signpost/contracts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { EvidenceLinks } from '../../components/EvidenceLinks.tsx';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** Every extension of the catalogue with its answer, why it is unknown, and what it rests on. */
export function XepAnswers({ assessment: { xeps = [] } }: { assessment: Assessment }) {
  const { t } = useWords();
  if (xeps.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('provider.xeps')}</summary>
      <ul className="suite-rows">
        {xeps.map((answer) => (
          <XepLine key={answer.number} answer={answer} />
        ))}
      </ul>
    </details>
  );
}

function XepLine({ answer: { number, answer, reason, note, observationId } }: { answer: XepAnswer }) {
  const { t, say } = useWords();
  const id = String(number).padStart(4, '0');
  const name = `XEP-${id}`;
  return (
    <li>
      <AnswerMark answer={answer} label="" /> <Link href={`/xeps/${number}`}>{name}</Link>{' '}
      <Said message={{ id: `xep.${id}.benefit`, params: {} }} />
      {answer === 'unknown' && reason ? (
        <span className="quiet"> {t('provider.xeps.unknown', { reason: say({ id: `reason.${reason}`, params: {} }) })}</span>
      ) : null}
      {note ? (
        <span className="quiet">
          {' '}
          <Said message={note} />
        </span>
      ) : null}
      <EvidenceLinks ids={[observationId]} of={name} />
    </li>
  );
}
