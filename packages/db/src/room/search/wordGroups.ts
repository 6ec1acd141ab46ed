import type { Database } from '../../database.ts';
import { isUndivided } from '../words/splitWords.ts';
import { type FoundWord, roomsNamed, roomsWith } from './foundWord.ts';
import { similarWords } from './similarWords.ts';

/** A word that is looked for, as numbers of words that rooms have: itself, and those that begin or look like it. */
export interface WordGroup {
  wanted: string;
  exact: number | null;
  ids: number[];
  /** At most so many rooms have any of them. */
  rooms: number;
  /** At most so many have any of them in their name or address. */
  named: number;
  /** What stands in place of a word that no room has. */
  corrected: string[];
}

const mostBeginnings = 10;
/** Words that share a beginning beyond which no commoner one is sought. */
const mostLooked = 800;
/** A word in so many rooms is meant as it is. */
const commonRooms = 5000;
const mostSimilar = 5;
const lastLetter = String.fromCodePoint(0x10ffff);

/** The words themselves, and unless they are common, from three letters on the commonest that begin so. */
const find = `
SELECT wanted.place::int AS place, found.id, found.word, found.rooms, ${roomsNamed('found.id')} AS named
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS wanted (word, beyond, place)
CROSS JOIN LATERAL (SELECT coalesce(max(${roomsWith('word_of.id')}), 0) AS rooms FROM room_word AS word_of WHERE word = wanted.word) AS itself
CROSS JOIN LATERAL (
  SELECT id, word, ${roomsWith('word_of.id')} AS rooms FROM room_word AS word_of WHERE word = wanted.word
  UNION ALL
  (SELECT id, word, ${roomsWith('word_of.id')} AS rooms FROM (SELECT id, word FROM room_word
    WHERE itself.rooms < ${commonRooms} AND word > wanted.word AND word < wanted.beyond ORDER BY word LIMIT ${mostLooked}) AS word_of
   ORDER BY rooms DESC NULLS LAST, id LIMIT ${mostBeginnings})
) AS found WHERE found.rooms > 0`;

export async function wordGroups(database: Database, words: readonly string[]): Promise<WordGroup[]> {
  const beyond = words.map((word) => (mayBegin(word) ? word + lastLetter : word));
  const { rows } = await database.pool.query<FoundWord & { place: number }>({
    name: 'room-words',
    text: find,
    values: [words, beyond],
  });
  return Promise.all(
    words.map(async (wanted, index) => {
      const found = rows.filter(({ place }) => place === index + 1);
      if (found.length > 0) return groupOf(wanted, found, []);
      const similar = (await similarWords(database, wanted)).slice(0, mostSimilar);
      return groupOf(
        wanted,
        similar,
        similar.map(({ word }) => word),
      );
    }),
  );
}

const mayBegin = (word: string): boolean => [...word].length >= (isUndivided(word) ? 1 : 3);

const groupOf = (wanted: string, found: readonly FoundWord[], corrected: string[]): WordGroup => ({
  wanted,
  exact: found.find(({ word }) => word === wanted)?.id ?? null,
  ids: found.map(({ id }) => id),
  rooms: found.reduce((sum, { rooms }) => sum + rooms, 0),
  named: found.reduce((sum, { named }) => sum + named, 0),
  corrected,
});
