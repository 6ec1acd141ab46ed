import type { RoomOrder } from '@signpost/contracts';
import { namingTerm, wordTerm } from './facets.ts';
import type { WordGroup } from './wordGroups.ts';

/** A room must have at least one of the terms; at most so many rooms have. */
export interface TermGroup {
  terms: readonly number[];
  rooms: number;
}
export type TermGroups = readonly TermGroup[];

/** Rooms of one degree of relevance: they match `groups`, and not those of the degree before. */
export interface MatchClass {
  groups: TermGroups;
  except: readonly TermGroups[];
}

/**
 * By relevance the rooms come first that are named exactly so, then those named alike, then those described so. Each
 * degree contains the one before. In the other orders all are alike.
 */
export function matchClasses(words: readonly WordGroup[], order: RoomOrder, inNames = false): MatchClass[] {
  const anywhere = words.map(({ ids, rooms, named }) => ({
    terms: ids.map(inNames ? namingTerm : wordTerm),
    rooms: inNames ? named : rooms,
  }));
  if (order !== 'relevance' || words.length === 0) return [{ groups: anywhere, except: [] }];
  const exactly = words.flatMap(({ exact, named }) => (exact === null ? [] : [{ terms: [namingTerm(exact)], rooms: named }]));
  const alike = words.map(({ ids, named }) => ({ terms: ids.map(namingTerm), rooms: named }));
  const inTwo = exactly.length === words.length && words.some(({ ids }) => ids.length > 1);
  const degrees = inTwo ? [exactly, alike, anywhere] : [alike, anywhere];
  return degrees.map((groups, index) => ({ groups, except: index === 0 ? [] : [degrees[index - 1] as TermGroups] }));
}
