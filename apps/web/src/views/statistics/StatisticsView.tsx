import type { Statistics } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { ShareBars } from '../../components/charts/ShareBars.tsx';
import { Filled } from '../../components/Filled.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Remote } from '../../components/Remote.tsx';
import { usePage } from '../../page/PageContext.tsx';
import { type Share, sharesOf, softwareShares } from '../../statistics/shares.ts';
import { numberFormat } from '../../words/formats.ts';
import { OverTime } from './OverTime.tsx';
import { SharesTable } from './SharesTable.tsx';

/** How the servers of the list are spread, now and over time. */
export function StatisticsView({ statistics }: { statistics: Statistics }) {
  const { words } = usePage();
  const { t } = words;
  const { at, now, days } = statistics;
  const number = numberFormat(words.locale, {});
  return (
    <div className="statistics">
      <PageHead title={t('statistics.title')} description={t('statistics.intro')} />
      <h1>{t('statistics.title')}</h1>
      <p className="lead">{t('statistics.intro')}</p>
      <p>
        <Filled
          id="statistics.counted"
          blanks={{ tested: number.format(now.tested), listed: number.format(now.listed), ago: <Ago at={at} /> }}
        />
      </p>
      {now.tested === 0 ? <Notice title={t('statistics.none')} /> : <Spread statistics={statistics} />}
      <OverTime days={days} />
      <p>
        <Link href="/api/v1/statistics">{t('statistics.json')}</Link>
      </p>
    </div>
  );
}

function Spread({ statistics: { now } }: { statistics: Statistics }) {
  const { t } = usePage().words;
  const { named, others, silent } = softwareShares(now);
  const software = [
    ...named.map((share) => ({ ...share, key: share.name, label: <Remote>{share.name}</Remote> })),
    { ...others, key: '#others', label: t('statistics.software.others') },
    { ...silent, key: '#silent', label: t('statistics.software.silent') },
  ].filter(({ count }) => count > 0);
  const answerBars = (shares: Share[]) =>
    shares.map((share) => ({
      ...share,
      key: share.name,
      label: t(`statistics.answer.${share.name as 'yes' | 'no' | 'unknown'}`),
    }));
  return (
    <div className="statistics-parts">
      {(['c2s', 's2s'] as const).map((direction) => (
        <section key={direction} aria-labelledby={direction}>
          <h2 id={direction}>{t(`statistics.${direction}`)}</h2>
          <ShareBars
            bars={sharesOf(now, direction).map((share) => ({
              ...share,
              key: share.name,
              label: <LetterTile letter={share.name as 'A'} direction={direction} />,
            }))}
          />
          <SharesTable
            name={t('statistics.letter')}
            rows={sharesOf(now, direction).map((share) => ({ ...share, label: share.name }))}
          />
        </section>
      ))}
      <section aria-labelledby="software">
        <h2 id="software">{t('statistics.software')}</h2>
        <ShareBars bars={software} />
        <SharesTable name={t('statistics.software')} rows={software} />
      </section>
      {(['ipv6', 'tls13'] as const).map((fact) => (
        <section key={fact} aria-labelledby={fact}>
          <h2 id={fact}>{t(`statistics.${fact}`)}</h2>
          <ShareBars bars={answerBars(sharesOf(now, fact))} />
          <SharesTable name={t('statistics.answer')} rows={answerBars(sharesOf(now, fact))} />
        </section>
      ))}
    </div>
  );
}
