import { type CheckInfo, type CheckList, letters } from '@signpost/contracts';
import { Filled } from '../../components/Filled.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { dateFormat } from '../../words/formats.ts';

const rules = ['worst', 'unknown', 'dead', 'people'] as const;

/** How we grade, written by the rubric itself. */
export function ChecksView({ checks, rubricVersion, next }: CheckList) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="reading-page catalogue">
      <PageHead title={t('checks.title')} description={t('checks.intro')} />
      <h1>{t('checks.title')}</h1>
      <p className="lead">{t('checks.intro')}</p>
      <section aria-labelledby="letters">
        <h2 id="letters">{t('checks.letters')}</h2>
        <dl className="letters">
          {letters.map((letter) => (
            <div key={letter}>
              <dt>
                <LetterTile letter={letter} direction="c2s" silent />
                <span className="hidden">{letter}</span>
              </dt>
              <dd>{t(`letter.means.${letter}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">{t('checks.rules')}</h2>
        <ul className="rules">
          {rules.map((rule) => (
            <li key={rule}>{t(`checks.rule.${rule}`)}</li>
          ))}
        </ul>
      </section>
      {next ? <NextRules next={next} /> : null}
      <section aria-labelledby="list">
        <h2 id="list">{t('checks.list')}</h2>
        <p className="quiet">
          {checks.length === 0 ? t('checks.none') : words.count('checks.count', checks.length, { rubric: rubricVersion })}
        </p>
        <ul className="check-list">
          {checks.map((check) => (
            <CheckItem key={check.id} check={check} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The checks whose say an announced rubric changes, as it has them. */
function NextRules({ next: { effectiveFrom, checks } }: { next: NonNullable<CheckList['next']> }) {
  const { t, locale } = useWords();
  const date = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(effectiveFrom));
  return (
    <section aria-labelledby="next">
      <h2 id="next">
        <Filled id="coming.title" blanks={{ date: <time dateTime={effectiveFrom}>{date}</time> }} />
      </h2>
      <p>{t('coming.because')}</p>
      <ul className="check-list">
        {checks.map((check) => (
          <CheckItem key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}

function CheckItem({ check }: { check: CheckInfo }) {
  const { t } = useWords();
  return (
    <li>
      <h3>
        <Link href={`/checks/${encodeURIComponent(check.id)}`}>
          <Said message={check.title} />
        </Link>
      </h3>
      <p>
        <Said message={check.plain} />
      </p>
      <p className="quiet">
        {check.directions.map((direction) => t(`direction.${direction}`)).join(t('site.list-separator'))}
        {' · '}
        {check.caps.length > 0
          ? t('checks.limits', { letters: check.caps.join(t('site.list-separator')) })
          : t('checks.no-limit')}
      </p>
    </li>
  );
}
