import type { Assessment, Capability, XepInfo } from '@signpost/contracts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { capabilityName } from '../../words/capabilityName.ts';
import { formatMeasure } from '../../words/formatMeasure.ts';

/** What people can do there, in the four answers; unknown always with its reason. */
export function Capabilities({ assessment: { capabilities }, xeps }: { assessment: Assessment; xeps: XepInfo[] }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="capabilities">
      <h2 id="capabilities">{t('provider.capabilities')}</h2>
      {capabilities.length === 0 ? <p>{t('provider.capabilities.none')}</p> : null}
      <ul className="capabilities">
        {capabilities.map((capability) => (
          <CapabilityLine key={capability.id} capability={capability} xeps={xeps} />
        ))}
      </ul>
    </section>
  );
}

function CapabilityLine({ capability, xeps }: { capability: Capability; xeps: XepInfo[] }) {
  const words = useWords();
  const { id, answer, reason, note } = capability;
  const measure = formatMeasure(capability, words);
  const said = words.t(`answer.${answer}`);
  return (
    <li>
      <AnswerMark answer={answer} />
      <span className="capability-name">{capabilityName(id, words, xeps)}</span>
      <span className="capability-answer quiet">
        {answer === 'unknown' && reason !== undefined
          ? words.t('provider.capability.because', { reason: words.say({ id: `reason.${reason}`, params: {} }) })
          : measure === null
            ? said
            : words.t('provider.capability.measure', { answer: said, measure })}
        {note ? (
          <>
            {' · '}
            <Said message={note} />
          </>
        ) : null}
      </span>
    </li>
  );
}
