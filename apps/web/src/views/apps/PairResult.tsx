import type { Client } from '../../apps/clients.ts';
import { pairOf } from '../../apps/pairOf.ts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { dateFormat } from '../../words/formats.ts';

/** What works between two apps, each with why and by whose word. */
export function PairResult({ mine, theirs }: { mine: Client; theirs: Client }) {
  const words = useWords();
  const { t } = words;
  const month = (asOf: string) =>
    dateFormat(words.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(asOf));
  const sources = mine.id === theirs.id ? [mine] : [mine, theirs];
  return (
    <section aria-labelledby="pair-result" className="pair-result">
      <h3 id="pair-result">{t('pair.title', { mine: mine.name, theirs: theirs.name })}</h3>
      <dl className="pair-facts">
        {pairOf(mine, theirs).map(({ fact, answer, because }) => (
          <div key={fact}>
            <dt>{t(`pair.${fact}`)}</dt>
            <dd>
              <AnswerMark answer={answer} /> {answer === 'unknown' ? t('apps.unknown') : t(`answer.${answer}`)}
              <p className="quiet">{t(`pair.because.${because}`)}</p>
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('pair.server')}</p>
      <p className="quiet">
        {t('pair.sources', { date: month(mine.asOf) })}{' '}
        {sources.map(({ id, name, source }) => (
          <Link key={id} className="pair-source" href={source} rel="noreferrer">
            {name}
          </Link>
        ))}
      </p>
    </section>
  );
}
