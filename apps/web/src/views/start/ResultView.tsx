import type { Choice, ChooseQuery } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Remote } from '../../components/Remote.tsx';
import { usePage } from '../../page/PageContext.tsx';
import { resultHref, stepHref } from '../../start/startAnswers.ts';
import { NextSteps } from './NextSteps.tsx';
import { PickItem } from './PickItem.tsx';

export interface ResultProps {
  answers: ChooseQuery;
  choice: Choice;
}

/** Up to three servers with reasons for and against, why not others, and how it goes on. */
export function ResultView({ answers, choice }: ResultProps) {
  const { words, siteOrigin } = usePage();
  const { t } = words;
  const { picks } = choice;
  return (
    <div className="start">
      <PageHead title={t('start.result.title')} index={false} />
      <h1>{t('start.result.title')}</h1>
      {picks.length === 0 ? (
        <Notice title={t('start.result.none')}>
          <p>{t('start.result.none.more')}</p>
          <p>
            <Link href="/providers">{t('directory.all')}</Link>
          </p>
        </Notice>
      ) : (
        <p className="lead">{picks.length < 3 ? words.count('start.result.fewer', picks.length) : t('start.result.three')}</p>
      )}
      <ol className="picks">
        {picks.map((pick) => (
          <PickItem key={pick.provider.domain} pick={pick} />
        ))}
      </ol>
      <Others choice={choice} />
      <p>
        <Link href={stepHref(1, { ...answers, seed: undefined })}>{t('start.result.again')}</Link>
      </p>
      <p className="share">
        {t('start.result.share')} <Remote code>{siteOrigin + resultHref(answers)}</Remote>
      </p>
      {picks.length === 0 ? null : <NextSteps device={answers.device} />}
      <Elsewhere />
    </div>
  );
}

function Others({ choice: { considered, picks, excluded } }: { choice: Choice }) {
  const words = usePage().words;
  return (
    <details>
      <summary>{words.count('start.result.why-others', considered - picks.length)}</summary>
      <ul className="rules">
        {excluded.map(({ reason, count }) => (
          <li key={reason}>
            {count}: {words.say({ id: `choose.excluded.${reason}`, params: {} })}
          </li>
        ))}
        <li>{words.t('start.result.alike')}</li>
      </ul>
    </details>
  );
}

function Elsewhere() {
  const { t } = usePage().words;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('start.others')}</h2>
      <p>{t('start.others.local')}</p>
      <p>
        {t('start.others.family')}{' '}
        <Link href="https://snikket.org/" rel="noreferrer">
          {t('software.snikket')}
        </Link>
      </p>
    </section>
  );
}
