import type { UptimeDay } from '@signpost/contracts';
import { usePage } from '../../../page/PageContext.tsx';
import { lastDays, shownDays } from './lastDays.ts';

const [step, height] = [8, 40];

/** How long answers took, a line over the same 90 days. */
export function AnswerChart({ days }: { days: UptimeDay[] }) {
  const { words, now } = usePage();
  const points = lastDays(days, now).flatMap((day, index) => (day?.answerMs == null ? [] : [{ index, ms: day.answerMs }]));
  if (points.length < 2) return null;
  const times = points.map(({ ms }) => ms);
  const [least, most] = [Math.min(...times), Math.max(...times)];
  const place = ({ index, ms }: { index: number; ms: number }) =>
    `${index * step + step / 2},${(height - 2 - (ms / Math.max(most, 1)) * (height - 4)).toFixed(1)}`;
  const label = words.t('uptime.answer', { least, most });
  return (
    <figure className="answers">
      <figcaption className="quiet">{label}</figcaption>
      <svg className="uptime" viewBox={`0 0 ${shownDays * step} ${height}`} role="img" aria-label={label}>
        <polyline className="answers-line" points={points.map(place).join(' ')} />
      </svg>
    </figure>
  );
}
