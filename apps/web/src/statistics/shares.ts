import { answers, letters, type StatisticsCounts } from '@signpost/contracts';

export interface Share {
  /** The value itself: a letter, an answer, a name; empty for a name that nobody tells. */
  name: string;
  count: number;
  /** Of those that were tested, 0 to 1. */
  share: number;
}

export type CountName = 'c2s' | 's2s' | 'ipv6' | 'tls13';
const shownSoftware = 8;

const shareOf = (name: string, count: number, { tested }: StatisticsCounts): Share => ({
  name,
  count,
  share: tested === 0 ? 0 : count / tested,
});

/** Letters or answers in their own order, those that nobody has included. */
export const sharesOf = (counts: StatisticsCounts, name: CountName): Share[] =>
  (name === 'c2s' || name === 's2s' ? letters : answers.filter((answer) => answer !== 'claimed')).map((value) =>
    shareOf(value, counts[name][value] ?? 0, counts),
  );

/** The names that most servers tell, the rest together, and those that tell none. */
export function softwareShares(counts: StatisticsCounts): { named: Share[]; others: Share; silent: Share } {
  const named = Object.entries(counts.software)
    .filter(([name]) => name !== '')
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const others = named.slice(shownSoftware).reduce((sum, [, count]) => sum + count, 0);
  return {
    named: named.slice(0, shownSoftware).map(([name, count]) => shareOf(name, count, counts)),
    others: shareOf('', others, counts),
    silent: shareOf('', counts.software[''] ?? 0, counts),
  };
}

/** Share of those tested whose value is one of these. */
export function partWith(counts: StatisticsCounts, name: CountName | 'software', values: readonly string[]): number | null {
  if (counts.tested === 0) return null;
  return values.reduce((sum, value) => sum + (counts[name][value] ?? 0), 0) / counts.tested;
}
