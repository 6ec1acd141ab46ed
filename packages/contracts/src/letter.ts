import { z } from 'zod';

/** Grades of a connection, best first. `T` is an untrusted certificate, `?` means that too little was seen. */
export const letters = ['A+', 'A', 'B', 'C', 'D', 'F', 'T', '?'] as const;
export const letterSchema = z.enum(letters);
export type Letter = z.infer<typeof letterSchema>;

const ranks: Record<Letter, number | null> = { 'A+': 6, A: 5, B: 4, C: 3, D: 2, F: 0, T: 0, '?': null };

/** Rank of a letter, 6 best to 0 worst; `T` ranks as `F`; `?` has no rank. */
export const rankOf = (letter: Letter): number | null => ranks[letter];

/** The worse of two letters. `?` yields to any letter that was really seen. */
export function worseLetter(a: Letter, b: Letter): Letter {
  const rankA = rankOf(a);
  const rankB = rankOf(b);
  if (rankA === null) return b;
  if (rankB === null) return a;
  return rankA <= rankB ? a : b;
}
