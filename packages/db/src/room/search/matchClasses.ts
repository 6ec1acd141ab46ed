import type { RoomOrder } from '@signpost/contracts';
import { namingTerm, wordTerm } from './facets.ts';
import type { WordGroup } from './wordGroups.ts';

/** Of each group a room must have at least one term. */
export type TermGroups = readonly (readonly number[])[];

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
  const anywhere = words.map(({ ids }) => ids.map(inNames ? namingTerm : wordTerm));
  if (order !== 'relevance' || words.length === 0) return [{ groups: anywhere, except: [] }];
  const exactly = words.flatMap(({ exact }) => (exact === null ? [] : [[namingTerm(exact)]]));
  const alike = words.map(({ ids }) => ids.map(namingTerm));
  const inTwo = exactly.length === words.length && words.some(({ ids }) => ids.length > 1);
  const degrees = inTwo ? [exactly, alike, anywhere] : [alike, anywhere];
  return degrees.map((groups, index) => ({ groups, except: index === 0 ? [] : [degrees[index - 1] as TermGroups] }));
}
