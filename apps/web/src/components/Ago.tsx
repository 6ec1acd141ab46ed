import { usePage } from '../page/PageContext.tsx';
import { exactTime, relativeTime } from '../words/relativeTime.ts';

/** "3 days ago", with the exact time on hover and in the markup. */
export function Ago({ at }: { at: string }) {
  const { words, now } = usePage();
  const time = Date.parse(at);
  if (Number.isNaN(time)) return null;
  return (
    <time dateTime={new Date(time).toISOString()} title={exactTime(time, words.locale)}>
      {relativeTime(time, now, words.locale)}
    </time>
  );
}
