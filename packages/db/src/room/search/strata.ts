import type { TermGroup } from './matchClasses.ts';

/** One size class, or one age, and how many rooms are in it. */
export interface Layer {
  term: number;
  rooms: number;
}

/** Among how many rooms one looks, and how many match if words and filters were spread evenly. */
export interface Density {
  all: number;
  groups: readonly TermGroup[];
  limit: number;
}

/** So few matches are gathered from everywhere at once. */
const fewRooms = 300;
/** How many times as many matches as wanted are aimed at, first and then. */
const aims = [4, 40];
/** Terms that one look at the index is worth. */
const mostTerms = 120;

/**
 * Which layers of the order to look through first, and then; the first of the order lie in the first layers, so that
 * only those must be read. Empty where all at once is cheaper.
 */
export function strata(layers: readonly Layer[], density: Density): TermGroup[] {
  const expected = expectedMatches(density);
  if (expected <= fewRooms) return [];
  const cuts = aims.map((aim) => cutAt(layers, (density.limit * aim * density.all) / expected));
  const useful = cuts.filter((cut, index) => cut > 0 && cut < layers.length && cut <= mostTerms && cut !== cuts[index - 1]);
  return useful.map((cut) => {
    const shown = layers.slice(0, cut);
    return { terms: shown.map(({ term }) => term), rooms: shown.reduce((sum, { rooms }) => sum + rooms, 0) };
  });
}

/** Words that stand together more often than by chance are the rule: between chance and the rarest alone. */
export function expectedMatches({ all, groups }: Pick<Density, 'all' | 'groups'>): number {
  const shares = groups.map(({ rooms }) => Math.min(1, rooms / Math.max(1, all)));
  const byChance = shares.reduce((product, share) => product * share, 1);
  return all * Math.sqrt(byChance * Math.min(1, ...shares));
}

/** How many layers hold so many rooms. */
function cutAt(layers: readonly Layer[], wanted: number): number {
  let rooms = 0;
  return (
    layers.findIndex((layer) => {
      rooms += layer.rooms;
      return rooms >= wanted;
    }) + 1
  );
}
