import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '@signpost/db';
import pc from 'picocolors';
import { startTemporaryPostgres } from '../../postgres/index.ts';
import { migrate } from '../../prisma/migrate.ts';
import { runBench } from '../runBench.ts';
import { fillRooms } from './fillRooms.ts';
import { judgeRooms, type RoomVerdict } from './goals.ts';
import { type KindResult, measureKind, measurePeer } from './measure.ts';
import { openRoomApi } from './openRoomApi.ts';
import { queryKinds } from './queryKinds.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, rooms: { type: 'string' }, queries: { type: 'string' } },
});
const rooms = Number(values.rooms ?? (values.quick ? 20_000 : 1_000_000));
const queries = Number(values.queries ?? (values.quick ? 5 : 40));
const compared = values.quick ? 2 : 3;
const say = (line: string) => process.stderr.write(`${pc.dim(line)}\n`);

interface Report {
  rooms: number;
  insertsPerSecond: number;
  /** Processes that wanted to run while it was measured, over a minute, ours among them; and how many can. */
  load: { before: number; after: number; cores: number };
  sizes: Record<string, string>;
  kinds: KindResult[];
  verdicts: RoomVerdict[];
}

async function sizesOf({ pool }: Database): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string; size: string }>(
    `SELECT relname AS name, pg_size_pretty(pg_relation_size(oid)) AS size FROM pg_class
     WHERE relname LIKE 'room%' AND relkind IN ('r', 'i') AND pg_relation_size(oid) > 65536 ORDER BY pg_relation_size(oid) DESC`,
  );
  return Object.fromEntries(rows.map(({ name, size }) => [name, size]));
}

async function measureAll(url: string): Promise<Report> {
  await migrate(url);
  const database = openDatabase(url, { poolSize: 10 });
  try {
    const insertsPerSecond = await fillRooms(database, rooms, say);
    const sizes = await sizesOf(database);
    await database.pool.query('VACUUM ANALYZE');
    const api = await openRoomApi(database);
    const before = loadavg()[0] ?? 0;
    const kinds: KindResult[] = [];
    for (const kind of queryKinds) await measureKind(kind, { ask: api.ask, database, queries: 2, compared: 0 });
    for (const kind of queryKinds) {
      say(kind.name);
      kinds.push(await measureKind(kind, { ask: api.ask, database, queries, compared }));
    }
    const load = { before, after: loadavg()[0] ?? 0, cores: availableParallelism() };
    await api.close();
    say('the peer again, with an index by size');
    await database.pool.query('CREATE INDEX bench_peer ON room (occupants_average DESC, address)');
    for (const [index, kind] of queryKinds.entries()) {
      const result = kinds[index];
      if (result) result.peerIndexedP50 = await measurePeer(kind, database, compared);
    }
    return { rooms, insertsPerSecond, load, sizes, kinds, verdicts: judgeRooms(kinds) };
  } finally {
    await database.close();
  }
}

function print({ insertsPerSecond, load, sizes, kinds, verdicts }: Report): void {
  console.log(`${rooms} rooms, listed at ${Math.round(insertsPerSecond)} a second`);
  console.log(`${load.cores} cores, load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} after it was measured`);
  for (const [name, size] of Object.entries(sizes)) console.log(`  ${name.padEnd(28)} ${size.padStart(10)}`);
  console.log(pc.bold(`\n${'milliseconds'.padEnd(34)}    p50    p95    p99    max   ILIKE    times  ILIKE*  found`));
  for (const { name, p50, p95, p99, max, peerP50, peerIndexedP50 = 0, ratio, found } of kinds) {
    const figures = [p50, p95, p99, max].map((ms) => ms.toFixed(1).padStart(6)).join(' ');
    console.log(
      `${name.padEnd(34)} ${figures} ${peerP50.toFixed(0).padStart(7)} ${ratio.toFixed(1).padStart(8)} ${peerIndexedP50.toFixed(0).padStart(7)} ${found.toFixed(0).padStart(6)}`,
    );
  }
  console.log('* with an index by size besides\n');
  for (const { goal, measured, met } of verdicts)
    console.log(`${met ? pc.green('met   ') : pc.red('missed')} ${goal}: ${measured.toFixed(1)}`);
}

await runBench(async () => {
  const postgres = await startTemporaryPostgres();
  try {
    const report = await measureAll(postgres.url);
    if (values.json)
      console.log(JSON.stringify({ ...report, kinds: report.kinds.map(({ times, ratios, ...rest }) => rest) }, null, 2));
    else print(report);
    return values.quick === true || report.verdicts.every(({ met }) => met);
  } finally {
    await postgres.stop();
  }
});
