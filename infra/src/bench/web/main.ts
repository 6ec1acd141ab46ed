import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { runBench } from '../runBench.ts';
import { cpuOf } from './cpuOf.ts';
import { domainOf } from './fillProviders.ts';
import { judgeWeb, type WebResult } from './goals.ts';
import type { LoadReport } from './LoadReport.ts';
import { type Ask, mixOf, threeFilters } from './mix.ts';
import { printWeb } from './printWeb.ts';
import { summarize } from './summarize.ts';
import { weighPage } from './weighPage.ts';
import { type BenchSite, withBenchSite } from './withBenchSite.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });
const amounts = values.quick ? { providers: 200, rooms: 5000 } : { providers: 2000, rooms: 50_000 };
const clients = 8;
/** Addresses of each kind that no cache has seen, and those that are asked for again and again. */
const [coldRounds, warmRounds] = values.quick ? [20, 10] : [150, 40];
const warmSeconds = values.quick ? 5 : 20;
const generator = fileURLToPath(new URL('loadGenerator.ts', import.meta.url));
const say = (line: string) => process.stderr.write(`${pc.dim(line)}\n`);
const rounds = (from: number, count: number, cold: boolean): Ask[] =>
  Array.from({ length: count }, (_, index) => mixOf(from + index, amounts.providers, cold)).flat();

async function load({ origins }: BenchSite, asks: Ask[], once: boolean, seconds: number): Promise<LoadReport> {
  const child = spawn(process.execPath, ['--import', 'tsx', generator], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ origins, clients, seconds, once, asks }));
  return JSON.parse(await text(child.stdout)) as LoadReport;
}

async function measure(site: BenchSite): Promise<WebResult & { cores: Record<string, number> }> {
  // Code that was never run yet is compiled now; none of these addresses is asked for again.
  await load(site, rounds(10_000, values.quick ? 5 : 25, true), true, 60);
  say('cold');
  const cold = summarize(await load(site, rounds(1000, coldRounds, true), true, 300));
  say('warm');
  const asks = rounds(0, warmRounds, false);
  await load(site, asks, true, 60);
  const before = cpuTimes(site);
  const warm = summarize(await load(site, asks, false, warmSeconds));
  const after = cpuTimes(site);
  const cores = Object.fromEntries(
    Object.keys(after).map((name) => [name, ((after[name] ?? 0) - (before[name] ?? 0)) / warm.seconds]),
  );
  return { cold, warm, weights: await weighAll(site.origins.site), cores };
}

const cpuTimes = ({ pids }: BenchSite): Record<string, number> =>
  Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuOf(pid)]));

const weighAll = (origin: string) =>
  Promise.all(
    [
      ['home', '/'],
      ['directory', '/providers'],
      ['directory, 3 filters', `/providers?${threeFilters(1)}`],
      ['provider', `/providers/${domainOf(1)}`],
      ['rooms', '/rooms'],
    ].map(([name = '', path = '']) => weighPage(name, origin, path)),
  );

await runBench(async () => {
  const result = await withBenchSite(amounts, say, measure);
  const verdicts = judgeWeb(result);
  if (values.json) console.log(JSON.stringify({ ...amounts, clients, ...result, verdicts }, null, 2));
  else printWeb({ ...amounts, clients }, result, verdicts);
  return verdicts.every(({ met }) => met);
});
