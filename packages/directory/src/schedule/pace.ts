/** A little more than what falls due, so that a backlog melts, and little enough that the load stays even. */
const headroom = 1.2;
export interface Pace {
  everyMs: number;
  tickMs: number;
  /** A short list need not wait for its share of a tick. */
  least: number;
}

/** How many to take at one tick, of `watched` that want a turn every `everyMs`. */
export const paceOf = (watched: number, { everyMs, tickMs, least }: Pace): number =>
  Math.max(least, Math.ceil((watched * tickMs * headroom) / everyMs));

/** The next turn, moved by up to a tenth either way so that providers do not fall into step. */
export const nextTurn = (now: Date, everyMs: number, chance: () => number = Math.random): Date =>
  new Date(now.getTime() + everyMs * (0.9 + chance() * 0.2));

/** The turn after the first one, anywhere in the interval: a list that is read in at once is spread over it for good. */
export const firstTurn = (now: Date, everyMs: number, chance: () => number = Math.random): Date =>
  new Date(now.getTime() + everyMs * Math.max(0.02, chance()));
