import { splitWords } from './splitWords.ts';

/** Words of a room that are looked at; the rest of an endless description finds nothing. */
const mostWords = 120;

export interface RoomText {
  address: string;
  name: string | null;
  description: string | null;
  tags: readonly string[];
}

/** Distinct words: those that name a room (its name, the local part of its address) and all. */
export function roomWords({ address, name, description, tags }: RoomText): { naming: Set<string>; all: Set<string> } {
  const [local = '', service = ''] = address.split('@');
  const naming = new Set([...splitWords(name ?? ''), ...splitWords(local)].slice(0, mostWords));
  const rest = [...tags, description ?? '', service].flatMap(splitWords);
  return { naming, all: new Set([...naming, ...rest].slice(0, mostWords)) };
}
