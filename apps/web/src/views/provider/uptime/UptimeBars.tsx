import { type UptimeDay, uptimeParts } from '@signpost/contracts';
import { usePage } from '../../../page/PageContext.tsx';
import { lastDays, shownDays } from './lastDays.ts';

const [step, width, height] = [8, 6, 40];
/** A short outage must still be seen. */
const leastCut = 6;

/** One bar a day. Down is cut away from below, so that it shows without colour too. */
export function UptimeBars({ days }: { days: UptimeDay[] }) {
  const { words, now } = usePage();
  return (
    <svg className="uptime" viewBox={`0 0 ${shownDays * step} ${height}`} role="img" aria-label={words.t('uptime.chart')}>
      {lastDays(days, now).map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in time
        <Bar key={index} day={day} x={index * step + 1} />
      ))}
    </svg>
  );
}

function Bar({ day, x }: { day: UptimeDay | null; x: number }) {
  const parts = day && uptimeParts([day]);
  if (!parts) return <rect className="uptime-none" x={x + 0.5} y={0.5} width={width - 1} height={height - 1} />;
  const cut = parts.down === 0 ? 0 : Math.max(leastCut, parts.down * height);
  return (
    <>
      <rect className={parts.degraded > 0 ? 'uptime-part' : 'uptime-up'} x={x} y={0} width={width} height={height - cut} />
      {cut === 0 ? null : <rect className="uptime-down" x={x + 2} y={height - cut + 1} width={width - 4} height={cut - 1} />}
    </>
  );
}
