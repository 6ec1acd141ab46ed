import { useWords } from '../../page/PageContext.tsx';
import { numberFormat } from '../../words/formats.ts';
import { DayName } from './DayName.tsx';

export interface Line {
  key: string;
  label: string;
  /** A share of each day, 0 to 1; `null` where there is none. */
  points: readonly (number | null)[];
}

interface Props {
  /** YYYY-MM-DD, oldest first. */
  days: readonly string[];
  lines: readonly Line[];
  label: string;
}

const [width, height] = [600, 160];
const dayMs = 86_400_000;

/** Shares over time, from 0 to 100 %. Lines differ by their dashes, so that they are told apart without colour. */
export function LineChart({ days, lines, label }: Props) {
  const { locale } = useWords();
  const whole = numberFormat(locale, { style: 'percent' });
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const span = Math.max(1, (Date.parse(last) - Date.parse(first)) / dayMs);
  const x = (day: string) => ((Date.parse(day) - Date.parse(first)) / dayMs / span) * width;
  const y = (share: number) => height - 2 - share * (height - 4);
  const place = (share: number | null, index: number) =>
    share === null ? [] : [`${x(days[index] ?? first).toFixed(1)},${y(share).toFixed(1)}`];
  return (
    <figure className="line-chart">
      <ul className="line-names">
        {lines.map(({ key, label: name }, index) => (
          <li key={key}>
            <svg viewBox="0 0 32 8" aria-hidden="true">
              <path className={`line line-${index}`} d="M0 4H32" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <p className="line-top quiet">{whole.format(1)}</p>
      <svg className="line-field" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <path key={share} className="line-rule" d={`M0 ${y(share)}H${width}`} />
        ))}
        {lines.map(({ key, points }, index) => (
          <polyline key={key} className={`line line-${index}`} points={points.flatMap(place).join(' ')} />
        ))}
      </svg>
      <p className="line-days quiet">
        <DayName day={first} />
        <DayName day={last} />
      </p>
    </figure>
  );
}
