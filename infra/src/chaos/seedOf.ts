/** Each fault draws from numbers of its own, so that `--only` strikes at the same moments as a run of all. */
export const seedOf = (seed: number, id: string): number =>
  [...id].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, seed >>> 0);
