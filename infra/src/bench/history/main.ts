import { parseArgs } from 'node:util';
import { openDatabase } from '@signpost/db';
import pc from 'picocolors';
import { startTemporaryPostgres } from '../../postgres/temporaryPostgres.ts';
import { migrate } from '../../prisma/migrate.ts';
import { runBench } from '../runBench.ts';
import { fillHistory } from './fill.ts';
import { years } from './habits.ts';
import { sizesOf, type TableSize, type Timing, timeQueries } from './measure.ts';
import { readRound } from './round.ts';
import { type ThinReport, thinOut } from './thinOut.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, providers: { type: 'string' } },
});
const providers = Number(values.providers ?? (values.quick ? 40 : 5_000));
const goals = { megabytesAProviderYear: 1.5, queryP95Ms: 50 } as const;

await runBench(async () => {
  const server = await startTemporaryPostgres();
  try {
    await migrate(server.url);
    const database = openDatabase(server.url, { poolSize: 4 });
    const say = (line: string) => values.json || console.log(pc.dim(line));
    const round = readRound();
    const thinned = await thinOut(database, values.quick ? 60 : 200, round);
    const [now, empty] = [new Date(), await bytesOf(database)];
    const seconds = await fillHistory(database, providers, now, round, say);
    const megabytes = ((await bytesOf(database)) - empty) / 1e6 / (providers * years);
    const timings = await timeQueries(database, providers, values.quick ? 40 : 300, now);
    const sizes = await sizesOf(database);
    await database.close();
    const slowest = Math.max(...timings.map(({ p95Ms }) => p95Ms));
    const met =
      (values.quick || megabytes <= goals.megabytesAProviderYear) &&
      slowest <= goals.queryP95Ms &&
      thinned.changes === thinned.changesLeft &&
      thinned.left < thinned.looks;
    if (values.json) console.log(JSON.stringify({ providers, years, megabytes, timings, sizes, thinned, goals, met }));
    else print({ megabytes, timings, sizes, thinned, seconds, slowest });
    return met;
  } finally {
    await server.stop();
  }
});

async function bytesOf({ pool }: ReturnType<typeof openDatabase>): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
  return Number(rows[0]?.bytes);
}

interface Report {
  megabytes: number;
  timings: Timing[];
  sizes: TableSize[];
  thinned: ThinReport;
  seconds: number;
  slowest: number;
}

function print({ megabytes, timings, sizes, thinned, seconds, slowest }: Report): void {
  const mark = (met: boolean) => (met ? pc.green('ok  ') : pc.red('MISS'));
  console.log(`\n${providers} providers, ${years} years of history, filled in ${seconds.toFixed(0)} s\n`);
  for (const { table, bytes } of sizes)
    console.log(
      `${table.padEnd(24)} ${(bytes / 1e6).toFixed(0).padStart(8)} MB  ${(bytes / 1e3 / providers / years).toFixed(1)} kB a provider-year`,
    );
  console.log();
  for (const { query, p50Ms, p95Ms, rows } of timings)
    console.log(
      `${query.padEnd(24)} p50 ${p50Ms.toFixed(1).padStart(7)} ms  p95 ${p95Ms.toFixed(1).padStart(7)} ms  ${rows.toFixed(0)} rows`,
    );
  console.log(`\nkept small: ${thinned.left} of ${thinned.looks} looks, ${thinned.changesLeft} of ${thinned.changes} changes\n`);
  console.log(`${mark(thinned.changes === thinned.changesLeft)} every change kept`);
  console.log(`${mark(slowest <= goals.queryP95Ms)} slowest question, p95: ${slowest.toFixed(1)} ms ≤ ${goals.queryP95Ms}`);
  const size = `${megabytes.toFixed(2)} MB a provider-year ≤ ${goals.megabytesAProviderYear}`;
  console.log(values.quick ? `     ${size} (too few to judge)` : `${mark(megabytes <= goals.megabytesAProviderYear)} ${size}`);
}
