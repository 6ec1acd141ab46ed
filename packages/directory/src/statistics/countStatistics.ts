import { answers, type FilterSubject, isStale, type StatisticsCounts } from '@signpost/contracts';

type Counts = Record<string, number>;

/** How the providers of the list are spread. Pure. */
export function countStatistics(listed: readonly FilterSubject[], now: Date): StatisticsCounts {
  const tested = listed.filter(({ observedAt }) => !isStale(observedAt, now));
  return {
    listed: listed.length,
    tested: tested.length,
    c2s: countBy(tested, ({ c2s }) => c2s.letter),
    s2s: countBy(tested, ({ s2s }) => s2s.letter),
    software: countSoftware(tested),
    ipv6: countBy(tested, answerBy('ipv6')),
    tls13: countBy(tested, answerBy('tls13')),
  };
}

function countBy(all: readonly FilterSubject[], nameOf: (provider: FilterSubject) => string): Counts {
  const counts = new Map<string, number>();
  for (const provider of all) {
    const name = nameOf(provider);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

function answerBy(name: string): (provider: FilterSubject) => string {
  const told = answers.map((answer) => ({ answer, fact: `${name}=${answer}` }));
  return ({ facts }) => told.find(({ fact }) => facts.has(fact))?.answer ?? 'unknown';
}

/** Names that differ in capitals alone are one, written as most write it. */
function countSoftware(all: readonly FilterSubject[]): Counts {
  const written = countBy(all, ({ software }) => software.name ?? '');
  const groups = new Map<string, { name: string; most: number; sum: number }>();
  for (const [name, count] of Object.entries(written)) {
    const group = groups.get(name.toLowerCase()) ?? { name, most: 0, sum: 0 };
    const spelling = count > group.most ? { name, most: count } : { name: group.name, most: group.most };
    groups.set(name.toLowerCase(), { ...spelling, sum: group.sum + count });
  }
  return Object.fromEntries([...groups.values()].map(({ name, sum }) => [name, sum]));
}
