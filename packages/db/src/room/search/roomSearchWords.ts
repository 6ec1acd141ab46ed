import type { Database } from '../../database.ts';
import { type RoomText, roomWords } from '../words/roomWords.ts';
import { wordIds } from '../words/wordIds.ts';
import { namingTerm, wordTerm } from './facets.ts';

/** The terms of each room's words, by its address. */
export type SearchWords = ReadonlyMap<string, number[]>;

export async function roomSearchWords(database: Database, rooms: readonly RoomText[]): Promise<SearchWords> {
  const words = rooms.map((room) => [room.address, roomWords(room)] as const);
  const ids = await wordIds(database, new Set(words.flatMap(([, { all }]) => [...all])));
  const idOf = (word: string) => ids.get(word) as number;
  return new Map(
    words.map(([address, { naming, all }]) => [
      address,
      [...[...all].map((word) => wordTerm(idOf(word))), ...[...naming].map((word) => namingTerm(idOf(word)))],
    ]),
  );
}
