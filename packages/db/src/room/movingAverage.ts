const timeConstantMs = 3 * 86_400_000;

/** People in a room over the last days: the longer since the last count, the more the new one weighs. */
export function movingAverage(before: number | null, occupants: number, passedMs: number): number {
  if (before === null) return occupants;
  const weight = 1 - Math.exp(-Math.max(0, passedMs) / timeConstantMs);
  return before + (occupants - before) * weight;
}
