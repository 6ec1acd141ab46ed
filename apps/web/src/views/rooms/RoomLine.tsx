import type { Room } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';
import { languageName } from '../../rooms/languageName.ts';

/** How many people, in which language. */
export function RoomLine({ room }: { room: Room }) {
  const words = useWords();
  const { occupants, language, languageSource } = room;
  const people = occupants === null ? words.t('rooms.people.unknown') : words.count('rooms.people', occupants);
  return (
    <p className="quiet">
      {people} · {languageText(words, language, languageSource)}
    </p>
  );
}

export function languageText(
  words: ReturnType<typeof useWords>,
  language: string | null,
  source: Room['languageSource'],
): string {
  if (language === null) return words.t('rooms.language.unknown');
  const name = languageName(language, words.locale);
  return source === 'detected' ? words.t('rooms.language.detected', { language: name }) : name;
}
