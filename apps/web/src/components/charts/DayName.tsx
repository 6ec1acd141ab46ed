import { useWords } from '../../page/PageContext.tsx';
import { dateFormat } from '../../words/formats.ts';

/** "21 Nov 2026" of a day (UTC) as YYYY-MM-DD. */
export function DayName({ day }: { day: string }) {
  const { locale } = useWords();
  const name = dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
  return <time dateTime={day}>{name}</time>;
}
