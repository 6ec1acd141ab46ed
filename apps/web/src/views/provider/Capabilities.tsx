import type { Assessment, Capability } from '@signpost/contracts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { EvidenceLinks } from '../../components/EvidenceLinks.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { capabilityName } from '../../words/capabilityName.ts';
import type { Words } from '../../words/createWords.ts';
import { formatMeasure } from '../../words/formatMeasure.ts';

/** What people can do there, in the four answers; unknown always with its reason. */
export function Capabilities({ assessment: { capabilities } }: { assessment: Assessment }) {
  const { t, say } = useWords();
  const shared = sharedReason(capabilities);
  return (
    <section aria-labelledby="capabilities" className="what-works">
      <h2 id="capabilities">{t('provider.capabilities')}</h2>
      {capabilities.length === 0 ? <p>{t('provider.capabilities.none')}</p> : null}
      {shared === null ? null : (
        <p>{t('provider.capabilities.untested', { reason: say({ id: `reason.${shared}`, params: {} }) })}</p>
      )}
      {shared === null && capabilities.length > 0 ? <p>{t('provider.capabilities.count', countOf(capabilities))}</p> : null}
      <ul className="capabilities">
        {capabilities.map((capability) => (
          <CapabilityLine
            key={capability.id}
            capability={shared === null ? capability : { id: capability.id, answer: 'unknown' }}
          />
        ))}
      </ul>
    </section>
  );
}

/** Never a percentage: what is unknown is neither there nor missing. */
function countOf(capabilities: readonly Capability[]) {
  const count = (answer: Capability['answer']) => capabilities.filter((one) => one.answer === answer).length;
  const counts = { yes: count('yes'), claimed: count('claimed'), no: count('no'), unknown: count('unknown') };
  return { total: capabilities.length, ...counts };
}

function CapabilityLine({ capability }: { capability: Capability }) {
  const words = useWords();
  const { id, answer, note } = capability;
  const plain = `capability.${id}.plain`;
  return (
    <li>
      <AnswerMark answer={answer} />
      <span className="capability-name">{capabilityName(id, words)}</span>
      <span className="capability-answer">
        {note ? (
          <>
            {words.t(`answer.${answer}`)}: <Said message={note} />
          </>
        ) : (
          answerWords(capability, words)
        )}
        <EvidenceLinks ids={[capability.observationId]} of={capabilityName(id, words)} />
      </span>
      {words.has(plain) ? <span className="capability-plain quiet">{words.template(plain)}</span> : null}
    </li>
  );
}

function answerWords({ answer, reason, declaredDays, keptDays, ...rest }: Capability, words: Words): string {
  if (answer === 'unknown' && reason !== undefined && reason !== 'not-tested') {
    return words.t('provider.capability.because', { reason: words.say({ id: `reason.${reason}`, params: {} }) });
  }
  const measure = formatMeasure(rest, words);
  const said = words.t(`answer.${answer}`);
  const measured = measure === null ? said : words.t('provider.capability.measure', { answer: said, measure });
  const declared = declaredDays === undefined ? [] : [declaredWords(declaredDays, words)];
  const kept = keptDays === undefined ? [] : [keptWords(keptDays, words)];
  return [measured, ...declared, ...kept].join(', ');
}

const declaredWords = (days: number, words: Words): string =>
  words.say({ id: `capability.declared-days${days === 0 ? '.no-limit' : ''}`, params: { days } });

const keptWords = ({ days, gone }: NonNullable<Capability['keptDays']>, words: Words): string =>
  words.say({ id: `capability.kept-days${gone ? '.gone' : ''}`, params: { days } });

/** The reason, where nothing at all could be tested and always for the same one: said once is enough. */
function sharedReason(capabilities: readonly Capability[]): Capability['reason'] | null {
  const [first] = capabilities;
  const same = capabilities.every(
    ({ answer, reason, note }) => answer === 'unknown' && reason === first?.reason && note === undefined,
  );
  return same ? (first?.reason ?? null) : null;
}
