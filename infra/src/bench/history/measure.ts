import { type Database, getUptime, latestObservations, listAssessments, listProviderEvents } from '@signpost/db';

export interface Timing {
  query: string;
  p50Ms: number;
  p95Ms: number;
  rows: number;
}

export interface TableSize {
  table: string;
  bytes: number;
}

const asks: Record<string, (database: Database, domain: string, now: Date) => Promise<number>> = {
  'what stands now': async (database, domain) => (await latestObservations(database, domain)).length,
  'what stood a year ago': async (database, domain, now) =>
    (await latestObservations(database, domain, undefined, new Date(now.getTime() - 365 * 86_400_000))).length,
  'a page of its history': async (database, domain) => (await listAssessments(database, domain, { limit: 20 })).items.length,
  'a page of its events': async (database, domain) => (await listProviderEvents(database, domain, { limit: 20 })).items.length,
  'its days of uptime': async (database, domain, now) => (await getUptime(database, domain, now)).days.length,
};

/** Asks each question of `times` providers, one after the other. */
export async function timeQueries(database: Database, count: number, times: number, now: Date): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const [query, ask] of Object.entries(asks)) {
    const took: number[] = [];
    let rows = 0;
    for (let nth = 0; nth < times; nth += 1) {
      const domain = `p${1 + ((nth * 7919) % count)}.example`;
      const started = performance.now();
      rows += await ask(database, domain, now);
      took.push(performance.now() - started);
    }
    took.sort((one, other) => one - other);
    const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;
    timings.push({ query, p50Ms: at(0.5), p95Ms: at(0.95), rows: rows / times });
  }
  return timings;
}

/** What each table takes with its indexes and long values; partitions under their parent's name. */
export async function sizesOf({ pool }: Database): Promise<TableSize[]> {
  const { rows } = await pool.query<{ table: string; bytes: string }>(
    `SELECT regexp_replace(relname, '_(\\d{4}_\\d{2}|default)$', '') AS table, sum(pg_total_relation_size(c.oid)) AS bytes
     FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind = 'r' AND nspname = 'public' GROUP BY 1 HAVING sum(pg_total_relation_size(c.oid)) > 1000000 ORDER BY 2 DESC`,
  );
  return rows.map(({ table, bytes }) => ({ table, bytes: Number(bytes) }));
}
