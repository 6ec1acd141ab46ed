import { roomQuerySchema } from '@signpost/contracts';
import type { Database, RoomSearch } from '@signpost/db';
import { ilikeQuery } from './ilikeQuery.ts';
import type { QueryKind } from './queryKinds.ts';

export interface KindResult {
  name: string;
  /** Milliseconds through the API. */
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** Rooms on the first page, on average. */
  found: number;
  /** Median of the peer's times over ours for the same queries. */
  ratio: number;
  peerP50: number;
  /** The peer's with an index by size besides, which common words gain by. */
  peerIndexedP50?: number;
  times: number[];
  ratios: number[];
}

export type Ask = (path: string) => Promise<{ statusCode: number; json(): { items: unknown[] } }>;

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? 0;
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]) => percentile(ascending(numbers), 0.5);

/** Asks one kind of query `queries` times, `compared` of them the peer's way too. */
export async function measureKind(
  kind: QueryKind,
  { ask, database, queries, compared }: { ask: Ask; database: Database; queries: number; compared: number },
): Promise<KindResult> {
  const times: number[] = [];
  const peer: { ours: number; theirs: number }[] = [];
  let found = 0;
  for (let number = 0; number < queries; number += 1) {
    const params = kind.query(number);
    const one = await timed(() => ask(`/api/v1/rooms?${new URLSearchParams(params)}`));
    if (one.value.statusCode !== 200) throw new Error(`${kind.name}: status ${one.value.statusCode}`);
    found += one.value.json().items.length;
    times.push(one.ms);
    if (number < compared) peer.push({ ours: one.ms, theirs: await peerMs(database, kind, number) });
  }
  const sorted = ascending(times);
  const ratios = peer.map(({ ours, theirs }) => theirs / ours);
  return {
    name: kind.name,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
    found: found / queries,
    ratio: median(ratios),
    peerP50: median(peer.map(({ theirs }) => theirs)),
    times,
    ratios,
  };
}

/** The peer's median for the first `compared` queries of a kind. */
export async function measurePeer(kind: QueryKind, database: Database, compared: number): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < compared; number += 1) times.push(await peerMs(database, kind, number));
  return median(times);
}

async function peerMs(database: Database, kind: QueryKind, number: number): Promise<number> {
  const query: RoomSearch = roomQuerySchema.parse(kind.query(number));
  const words = (kind.peerWords?.(number) ?? query.q ?? '').split(' ').filter(Boolean);
  const { sql, values } = ilikeQuery(query, words);
  return (await timed(() => database.pool.query(sql, values))).ms;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}
