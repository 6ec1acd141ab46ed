import { useWords } from '../../../page/PageContext.tsx';
import type { Count, Counts } from './countsOf.ts';

const [width, height, margin] = [360, 80, 2];

/** A line of people over time, the most of each day as dots above it. */
export function PeopleChart({ by, counts }: Counts) {
  const { t } = useWords();
  const top = Math.max(1, ...counts.map(({ most }) => most));
  const [from = 0, to = 1] = [counts[0]?.time, counts.at(-1)?.time];
  const x = ({ time }: Count) => margin + ((time - from) / Math.max(1, to - from)) * (width - 2 * margin);
  const y = (people: number) => height - margin - (people / top) * (height - 2 * margin);
  const line = counts.map((count) => `${x(count).toFixed(1)},${y(count.people).toFixed(1)}`);
  return (
    <svg
      className="people-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t(`room.history.${by}s`, { most: top })}
    >
      <path className="people-floor" d={`M0 ${height - 0.5}H${width}`} />
      <polyline className="people-line" points={line.join(' ')} />
      {by === 'hour'
        ? null
        : counts.map((count) => <circle key={count.time} className="people-most" cx={x(count)} cy={y(count.most)} r={1.5} />)}
    </svg>
  );
}
