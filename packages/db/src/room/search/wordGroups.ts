import type { Database } from '../../database.ts';
import { isUndivided } from '../words/splitWords.ts';
import { similarWords } from './similarWords.ts';

/** A word that is looked for, as numbers of words that rooms have: itself, and those that begin or look like it. */
export interface WordGroup {
  wanted: string;
  exact: number | null;
  ids: number[];
  /** At most so many rooms have any of them. */
  rooms: number;
  /** What stands in place of a word that no room has. */
  corrected: string[];
}

export interface FoundWord {
  id: number;
  word: string;
  rooms: number;
}

const mostBeginnings = 24;
const mostSimilar = 5;
const lastLetter = String.fromCodePoint(0x10ffff);

/** The words themselves, and from three letters on the commonest that begin so. */
const find = `
SELECT wanted.place::int AS place, found.id, found.word, found.rooms
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS wanted (word, beyond, place)
CROSS JOIN LATERAL (
  (SELECT id, word, rooms FROM room_word JOIN room_term ON term = id * 2 WHERE word = wanted.word AND rooms > 0)
  UNION ALL
  (SELECT id, word, rooms FROM room_word JOIN room_term ON term = id * 2
   WHERE word > wanted.word AND word < wanted.beyond AND rooms > 0 ORDER BY rooms DESC, id LIMIT ${mostBeginnings})
) AS found`;

export async function wordGroups(database: Database, words: readonly string[]): Promise<WordGroup[]> {
  const beyond = words.map((word) => (mayBegin(word) ? word + lastLetter : word));
  const { rows } = await database.pool.query<FoundWord & { place: number }>(find, [words, beyond]);
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
  corrected,
});
