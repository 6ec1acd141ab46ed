import { type Assessment, type SpamListAnswer, type SpamStanding, spamListMessage } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { EvidenceLinks } from '../../components/EvidenceLinks.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

interface Props {
  assessment: Assessment;
  spam: SpamStanding | undefined;
}

/** What public lists say, and what stands against spam there; the judgement is the reader's. */
export function SpamBox({ assessment, spam }: Props) {
  const { t, say } = useWords();
  const abuse = assessment.abuseContact ?? { answer: 'unknown', reason: 'not-tested' };
  const reason = say({ id: `reason.${abuse.reason ?? 'not-tested'}`, params: {} });
  const abuseText =
    abuse.answer === 'yes' || abuse.answer === 'no' ? t(`spam.abuse.${abuse.answer}`) : t('spam.abuse.unknown', { reason });
  return (
    <section aria-labelledby="spam" className="spam-box">
      <h2 id="spam">{t('spam.title')}</h2>
      <ul className="facts">
        {spam && spam.lists.length > 0 ? (
          spam.lists.map((one) => <ListLine key={one.url} one={one} />)
        ) : (
          <li className="quiet">{t('spam.none')}</li>
        )}
        <li>
          {abuseText}
          <EvidenceLinks ids={[abuse.observationId]} of={abuseText} />
        </li>
        <li>
          {hurdlesText(assessment, t)}
          <EvidenceLinks ids={[assessment.signUp.observationId]} of={hurdlesText(assessment, t)} />
        </li>
      </ul>
      {spam?.answer === 'yes' ? <p className="quiet">{t('spam.what-it-means')}</p> : null}
    </section>
  );
}

function ListLine({ one }: { one: SpamListAnswer }) {
  const { t } = useWords();
  return (
    <li>
      {one.answer === 'yes' ? (
        <strong>
          <Said message={spamListMessage(one)} />
        </strong>
      ) : (
        <Said message={spamListMessage(one)} />
      )}{' '}
      <Link href={one.url} rel="nofollow noopener noreferrer">
        <Remote>{one.list}</Remote>
      </Link>
      {one.readAt === null ? null : (
        <span className="quiet">
          {' '}
          {t('spam.read')} <Ago at={one.readAt} />.
        </span>
      )}
      {one.line === null ? null : (
        <details className="details">
          <summary>{t('spam.line')}</summary>
          <pre>
            <code>
              <bdi>{one.line}</bdi>
            </code>
          </pre>
        </details>
      )}
    </li>
  );
}

/** Only what was seen: a form that we could not read has no hurdles that we know of. */
function hurdlesText({ signUp }: Assessment, t: ReturnType<typeof useWords>['t']): string {
  const hurdles = [
    ...(signUp.way === 'closed' && signUp.answer !== 'unknown' ? [t('spam.hurdle.closed')] : []),
    ...(signUp.way === 'invitation' ? [t('spam.hurdle.invitation')] : []),
    ...(signUp.captcha.answer === 'yes' ? [t('spam.hurdle.captcha')] : []),
    ...(signUp.emailAsked.answer === 'yes' ? [t('spam.hurdle.email')] : []),
  ];
  if (hurdles.length > 0) return t('spam.hurdles', { hurdles: hurdles.join(t('site.list-separator')) });
  return signUp.captcha.answer === 'no' && signUp.emailAsked.answer === 'no' ? t('spam.hurdles.none') : t('spam.hurdles.unknown');
}
