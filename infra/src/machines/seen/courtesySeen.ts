import { type CourtesyLimits, courtesyKeysOf } from '@signpost/net';
import type { SeenConnection } from './SeenConnection.ts';

/** What the servers saw of our manners; `atOnce` by what is protected. */
export interface CourtesySeen {
  connections: number;
  /** The most connections open at one time. */
  mostAtOnce: Record<Protected, number>;
  /** Times that a connection began although all places were taken, a place being taken until its rest is over. */
  broken: string[];
  /** The shortest time between two connections to one address. */
  shortestGapMs: number;
}

const protectedThings = ['domain', 'address', 'network'] as const;
export type Protected = (typeof protectedThings)[number];

interface Span {
  from: number;
  to: number;
}

/**
 * Judges connections by the limits that they were to keep. `toleranceMs` is how far the servers' clock may be off: a
 * rest that is shorter by less than that counts as kept.
 */
export function courtesySeen(seen: readonly SeenConnection[], limits: CourtesyLimits, toleranceMs: number): CourtesySeen {
  const spans = spansByKey(seen, limits);
  const mostAtOnce = { domain: 0, address: 0, network: 0 };
  const broken: string[] = [];
  for (const [key, { limit, open }] of spans) {
    const kind = key.split(':')[0] as Protected;
    mostAtOnce[kind] = Math.max(mostAtOnce[kind], mostOverlapping(open));
    const rested = open.map(({ from, to }) => ({ from, to: to + limits.restMs - toleranceMs }));
    const most = mostOverlapping(rested);
    if (most > limit) broken.push(`${key}: ${most} places taken of ${limit}`);
  }
  return { connections: seen.length, mostAtOnce, broken, shortestGapMs: shortestGap(spans) };
}

function spansByKey(seen: readonly SeenConnection[], limits: CourtesyLimits) {
  const spans = new Map<string, { limit: number; open: Span[] }>();
  for (const { address, domain, beganAt, endedAt } of seen)
    for (const { key, limit } of courtesyKeysOf(domain ?? '', address, limits)) {
      if (key === 'domain:') continue;
      const entry = spans.get(key) ?? { limit, open: [] };
      entry.open.push({ from: beganAt, to: endedAt ?? Number.POSITIVE_INFINITY });
      spans.set(key, entry);
    }
  return spans;
}

/** One that ends when another begins does not overlap it. */
export function mostOverlapping(spans: readonly Span[]): number {
  const changes = spans.flatMap(({ from, to }) => [
    { at: from, by: 1 },
    { at: to, by: -1 },
  ]);
  let [now, most] = [0, 0];
  for (const { by } of changes.sort((a, b) => a.at - b.at || a.by - b.by)) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

function shortestGap(spans: ReadonlyMap<string, { open: readonly Span[] }>): number {
  const gaps = [...spans]
    .filter(([key]) => key.startsWith('address:'))
    .flatMap(([, { open }]) => {
      const inOrder = [...open].sort((a, b) => a.from - b.from);
      return inOrder.slice(1).map(({ from }, index) => from - (inOrder[index]?.to ?? from));
    });
  return Math.min(...gaps, Number.POSITIVE_INFINITY);
}
