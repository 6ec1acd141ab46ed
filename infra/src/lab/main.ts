import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Fault } from '@signpost/contracts';
import pc from 'picocolors';
import { askToStop, runningLab } from './control.ts';
import { fetchServers } from './fetch/fetchServers.ts';
import { labDomains } from './labDomains.ts';
import { withMachineLock } from './process/machineLock.ts';
import { startLab } from './startLab.ts';

const usage = `npm run lab               starts a federation of real XMPP servers on this machine; Ctrl-C ends it
npm run lab -- --fetch    only fetches its servers
npm run lab -- status     says whether a lab runs
npm run lab -- stop       stops it`;

const say = (line: string): void => console.log(pc.dim(line));

function printLab(profilePath: string, seconds: number): void {
  const width = Math.max(...labDomains.map(({ domain }) => domain.length));
  for (const { domain, what } of labDomains) console.log(`${pc.bold(domain.padEnd(width))}  ${what}`);
  console.log(`\nThe lab is up after ${seconds.toFixed(1)} s. Its profile: ${profilePath}`);
  console.log('Stop it with Ctrl-C, or: npm run lab -- stop');
}

async function run(): Promise<number> {
  const running = await runningLab();
  if (running) {
    console.log(`A lab runs already (process ${running.pid}). Its profile: ${running.profilePath}`);
    return 0;
  }
  const started = performance.now();
  let end = () => {};
  const asked = new Promise<void>((resolve) => {
    end = resolve;
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => end());
  const lab = await withMachineLock('start', () => startLab({ say, embedded: false, onStopAsked: end }));
  printLab(lab.profilePath, (performance.now() - started) / 1000);
  await asked;
  say('stopping');
  await lab.stop();
  return 0;
}

async function status(): Promise<number> {
  const lab = await runningLab();
  console.log(lab ? `A lab runs (process ${lab.pid}, since ${lab.startedAt}). Its profile: ${lab.profilePath}` : 'No lab runs.');
  return lab ? 0 : 1;
}

async function stop(): Promise<number> {
  const lab = await runningLab();
  if (!lab) return status().then(() => 0);
  if (lab.embedded) {
    console.error(`The lab belongs to process ${lab.pid}, such as a test run or the site, and ends with it.`);
    return 1;
  }
  await askToStop();
  for (let waitedMs = 0; waitedMs < 15_000 && (await runningLab()); waitedMs += 100) await sleep(100);
  return status().then((code) => (code === 1 ? 0 : 1));
}

async function fetchOnly(): Promise<number> {
  console.log(`The servers are in ${await fetchServers({ say })}`);
  return 0;
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { fetch: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const command = positionals[0] ?? (values.fetch ? 'fetch' : 'run');
  if (command === 'run') return run();
  if (command === 'fetch') return fetchOnly();
  if (command === 'status') return status();
  if (command === 'stop') return stop();
  console.error(usage);
  return 2;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(pc.red(error instanceof Fault ? error.message : String(error)));
  return error instanceof Fault ? 3 : 2;
});
process.exit();
