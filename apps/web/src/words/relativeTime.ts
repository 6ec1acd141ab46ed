import { dateFormat, relativeTimeFormat } from './formats.ts';

const steps = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 days ago", in the reader's language; both in milliseconds since 1970. Less than a minute is "now". */
export function relativeTime(at: number, now: number, locale: string): string {
  const seconds = Math.round((at - now) / 1000);
  const format = relativeTimeFormat(locale, { numeric: 'auto' });
  const step = steps.find(
    ([unit, length]) => Math.abs(seconds) >= length && (unit !== 'week' || Math.abs(seconds) >= 2 * length),
  );
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, 'second');
}

/** "21 November 2026 at 14:02 UTC". */
export const exactTime = (at: number, locale: string): string =>
  `${dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`;
