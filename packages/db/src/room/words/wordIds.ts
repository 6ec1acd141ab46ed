import type { Database } from '../../database.ts';
import { wordShape } from './wordShape.ts';

const mostRemembered = 200_000;
const remembered = new WeakMap<Database, Map<string, number>>();

/** The number of each word; those that are new get one. Words are never deleted, so numbers may be remembered. */
export async function wordIds(database: Database, words: Iterable<string>): Promise<Map<string, number>> {
  const known = remembered.get(database) ?? new Map<string, number>();
  remembered.set(database, known);
  const wanted = [...new Set(words)];
  const strange = wanted.filter((word) => !known.has(word));
  if (known.size + strange.length > mostRemembered) known.clear();
  const missing = known.size === 0 ? wanted : strange;
  if (missing.length > 0) for (const { id, word } of await readIds(database, missing.sort())) known.set(word, id);
  return new Map(wanted.map((word) => [word, known.get(word) as number]));
}

async function readIds({ pool }: Database, words: string[]): Promise<{ id: number; word: string }[]> {
  const select = 'SELECT id, word FROM room_word WHERE word = ANY ($1)';
  const found = (await pool.query<{ id: number; word: string }>(select, [words])).rows;
  if (found.length === words.length) return found;
  const have = new Set(found.map(({ word }) => word));
  const strange = words.filter((word) => !have.has(word));
  await pool.query(
    'INSERT INTO room_word (word, shape) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT (word) DO NOTHING',
    [strange, strange.map(wordShape)],
  );
  return (await pool.query<{ id: number; word: string }>(select, [words])).rows;
}
