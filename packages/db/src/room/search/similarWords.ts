import type { Database } from '../../database.ts';
import { editDistance } from '../words/editDistance.ts';
import { isUndivided } from '../words/splitWords.ts';
import { wordShape } from '../words/wordShape.ts';
import { type FoundWord, roomsNamed, roomsWith } from './foundWord.ts';

const candidates = 60;
const find = `
SELECT id, word, rooms, ${roomsNamed('counted.id')} AS named FROM (
  SELECT id, word, ${roomsWith('word_of.id')} AS rooms FROM (
    SELECT id, word FROM similar_room_words($1, ${candidates}) UNION SELECT id, word FROM room_word WHERE word = ANY ($2)
  ) AS word_of
) AS counted WHERE rooms > 0`;

/** Words of rooms that differ from the wanted one by a slip or two, the nearest and commonest first. */
export async function similarWords({ pool }: Database, wanted: string): Promise<FoundWord[]> {
  const { length } = [...wanted];
  if (length < 4 || isUndivided(wanted) || wordShape(wanted) === '') return [];
  const { rows } = await pool.query<FoundWord>(find, [wordShape(wanted), swaps(wanted)]);
  const allowed = length < 6 ? 1 : 2;
  return rows
    .map((row) => ({ row, distance: editDistance(wanted, row.word) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || b.row.rooms - a.row.rooms)
    .map(({ row }) => row);
}

/** The word with each pair of neighbours swapped: two letters swapped in a short word leave few trigrams alike. */
function swaps(word: string): string[] {
  const letters = [...word];
  return letters
    .slice(1)
    .map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''));
}
