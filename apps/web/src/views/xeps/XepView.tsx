import { type Answer, answers, type ProviderRow, type XepInfo } from '@signpost/contracts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { DomainName } from '../../components/DomainName.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Said } from '../../components/Said.tsx';
import { directoryHref } from '../../directory/directoryHref.ts';
import { useWords } from '../../page/PageContext.tsx';

export interface Havers {
  yes: ProviderRow[];
  claimed: ProviderRow[];
  counts: Record<Answer, number>;
}

/** One extension: what it does for you, and who has it. */
export function XepView({ xep, havers }: { xep: XepInfo; havers: Havers }) {
  const words = useWords();
  const { t } = words;
  const name = t('xeps.number', { number: String(xep.number).padStart(4, '0') });
  const told = answers.filter((answer) => havers.counts[answer] > 0);
  return (
    <article className="reading-page">
      <PageHead title={`${name} ${xep.title}`} description={words.say(xep.benefit)} />
      <BackLink href="/xeps">{t('xep.page.back')}</BackLink>
      <h1>
        <Said message={xep.benefit} />
      </h1>
      <p className="quiet">
        {name} {xep.title} · {t('xeps.status', { status: xep.status })} ·{' '}
        <Link href={xep.url} rel="noreferrer">
          {t('xep.page.specification')}
        </Link>
      </p>
      <section aria-labelledby="who">
        <h2 id="who">{t('xep.page.who')}</h2>
        {told.length === 0 ? <p>{t('xep.page.none')}</p> : null}
        <ul className="facts">
          {told.map((answer) => (
            <li key={answer}>
              <AnswerMark answer={answer} />{' '}
              {words.count('xep.page.count', havers.counts[answer], { answer: t(`answer.${answer}`) })}
            </li>
          ))}
        </ul>
        <Rows rows={havers.yes} answer="yes" />
        <Rows rows={havers.claimed} answer="claimed" />
        <p>
          <Link href={directoryHref({ xep: String(xep.number), likely: 'yes' })}>{t('xep.page.more')}</Link>
        </p>
      </section>
    </article>
  );
}

function Rows({ rows, answer }: { rows: ProviderRow[]; answer: Answer }) {
  const { t } = useWords();
  return (
    <ul className="xep-havers">
      {rows.map(({ domain, displayName }) => (
        <li key={domain}>
          <AnswerMark answer={answer} label={t(`answer.${answer}`)} />{' '}
          <Link href={`/providers/${encodeURIComponent(domain)}`}>
            <DomainName>{displayName}</DomainName>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function UnknownXepView() {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('xep.page.unknown')} index={false} />
      <h1>{t('xep.page.unknown')}</h1>
      <p className="lead">{t('xep.page.unknown.more')}</p>
      <p>
        <Link href="/xeps">{t('xep.page.back')}</Link>
      </p>
    </div>
  );
}
