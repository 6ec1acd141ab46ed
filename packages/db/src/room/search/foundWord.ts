/** A word that rooms have, how many have it, and how many in their name or address. */
export interface FoundWord {
  id: number;
  word: string;
  rooms: number;
  named: number;
}

/** Counts of a word's two terms (see facets.ts), looked up one by one, for they are few. */
export const roomsWith = (id: string): string => `(SELECT rooms FROM room_term WHERE term = ${id} * 2)`;
export const roomsNamed = (id: string): string => `coalesce((SELECT rooms FROM room_term WHERE term = ${id} * 2 + 1), 0)`;
