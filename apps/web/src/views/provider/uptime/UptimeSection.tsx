import type { Uptime } from '@signpost/contracts';
import { Link } from '../../../components/Link.tsx';
import { usePage } from '../../../page/PageContext.tsx';
import { numberFormat } from '../../../words/formats.ts';
import { relativeTime } from '../../../words/relativeTime.ts';
import { AnswerChart } from './AnswerChart.tsx';
import { UptimeBars } from './UptimeBars.tsx';
import { UptimeTable } from './UptimeTable.tsx';

/** Whether apps can connect: now, over 90 days, over the years. */
export function UptimeSection({ uptime, untested }: { uptime: Uptime; untested: boolean }) {
  const { words, now } = usePage();
  const { t } = words;
  const { domain, last, days } = uptime;
  return (
    <section aria-labelledby="uptime">
      <h2 id="uptime">{t('uptime.heading')}</h2>
      {untested || last === null ? (
        <p className="quiet">{t(untested ? 'uptime.untested' : 'uptime.none')}</p>
      ) : (
        <p>
          {t(`uptime.now.${last.state}`, { ago: relativeTime(Date.parse(last.at), now, words.locale) })}
          {last.unseenFrom === undefined ? null : ` ${t('uptime.elsewhere')}`}
        </p>
      )}
      {days.length === 0 ? null : <Watched uptime={uptime} />}
      <p>
        <Link href={`/api/v1/providers/${encodeURIComponent(domain)}/uptime`}>{t('uptime.json')}</Link>
      </p>
    </section>
  );
}

function Watched({ uptime: { share, days, years } }: { uptime: Uptime }) {
  const { words } = usePage();
  const { t } = words;
  const percent = numberFormat(words.locale, { style: 'percent', maximumFractionDigits: 2 });
  const told = years.flatMap(({ year, share: of }) =>
    of === null ? [] : [t('uptime.year', { year: String(year), share: percent.format(of) })],
  );
  return (
    <>
      {share === null ? null : <p>{words.count('uptime.share', days.length, { share: percent.format(share) })}</p>}
      <UptimeBars days={days} />
      {told.length > 1 ? <p className="quiet">{told.join(t('site.list-separator'))}</p> : null}
      <AnswerChart days={days} />
      <p className="quiet">{t('uptime.how')}</p>
      <UptimeTable days={days} />
    </>
  );
}
