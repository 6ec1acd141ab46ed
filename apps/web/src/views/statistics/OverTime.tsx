import type { StatisticsDay } from '@signpost/contracts';
import { DayName } from '../../components/charts/DayName.tsx';
import { type Line, LineChart } from '../../components/charts/LineChart.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { partWith, softwareShares } from '../../statistics/shares.ts';
import { numberFormat } from '../../words/formats.ts';

const strong = ['A+', 'A'];
const shownSoftware = 4;

/** How shares went, each drawing with its days as a table. */
export function OverTime({ days }: { days: readonly StatisticsDay[] }) {
  const { t } = useWords();
  const told = days.filter(({ tested }) => tested > 0);
  const newest = told.at(-1);
  const software = newest ? softwareShares(newest).named.slice(0, shownSoftware) : [];
  const line = (key: string, label: string, of: (day: StatisticsDay) => number | null): Line => ({
    key,
    label,
    points: told.map(of),
  });
  const security = [
    line('c2s', t('statistics.over-time.c2s'), (day) => partWith(day, 'c2s', strong)),
    line('s2s', t('statistics.over-time.s2s'), (day) => partWith(day, 's2s', strong)),
    line('tls13', t('statistics.tls13'), (day) => partWith(day, 'tls13', ['yes'])),
    line('ipv6', t('statistics.ipv6'), (day) => partWith(day, 'ipv6', ['yes'])),
  ];
  const names = software.map(({ name }) => line(name, name, (day) => partWith(day, 'software', [name])));
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{t('statistics.over-time')}</h2>
      {told.length < 2 ? (
        <p className="quiet">{t('statistics.over-time.none')}</p>
      ) : (
        <div className="statistics-parts">
          <Chart days={told} lines={security} title={t('statistics.over-time.security')} />
          <Chart days={told} lines={names} title={t('statistics.software')} />
        </div>
      )}
    </section>
  );
}

function Chart({ days, lines, title }: { days: readonly StatisticsDay[]; lines: readonly Line[]; title: string }) {
  const { t, locale } = useWords();
  const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <section>
      <h3>{title}</h3>
      <LineChart days={days.map(({ day }) => day)} lines={lines} label={t('statistics.over-time.label', { title })} />
      <details className="fold">
        <summary>{t('statistics.table')}</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('statistics.day')}</th>
              {lines.map(({ key, label }) => (
                <th key={key} scope="col">
                  <bdi>{label}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days
              .map(({ day }, index) => (
                <tr key={day}>
                  <th scope="row">
                    <DayName day={day} />
                  </th>
                  {lines.map(({ key, points }) => (
                    <td key={key}>{points[index] == null ? '–' : percent.format(points[index])}</td>
                  ))}
                </tr>
              ))
              .reverse()}
          </tbody>
        </table>
      </details>
    </section>
  );
}
