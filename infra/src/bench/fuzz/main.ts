import { randomInt } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { ensureLab } from '../../lab/index.ts';
import { labPaths } from '../../lab/paths.ts';
import { repositoryRoot } from '../../process/repositoryRoot.ts';
import { createOpensslCertificates } from '../openssl/opensslCertificates.ts';
import { runBench } from '../runBench.ts';
import { type Corpus, gatherCorpus, recordAllFlights } from './corpus.ts';
import { readerNames } from './readers.ts';
import { runWorker } from './runWorker.ts';
import type { FuzzReport } from './worker.ts';

/** What the bench demands, as data. */
const goals = { cases: 1_000_000, slowMs: 100, grownMb: 256 };
const quick = { cases: 20_000, truncations: 6_000 };
const workers = 2;
/** The share of the cases after which compilers and pools are done growing. */
const warmUp = 0.05;

const usage = `npm run bench:fuzz               1,000,000 mutated real inputs through the TLS, X.509 and XML readers
npm run bench:fuzz -- --quick    ${quick.cases} of them
npm run bench:fuzz -- --cases N --seed N --json
npm run bench:fuzz -- --record   records the flights of the readers' unit tests anew`;

async function bench(): Promise<boolean> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({ options: { quick: flag, json: flag, help: flag, record: flag, cases: text, seed: text } });
  if (values.help) {
    console.log(usage);
    return true;
  }
  if (values.record) return record();
  const cases = Number(values.cases ?? (values.quick ? quick.cases : goals.cases));
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  const corpus = await gather();
  const startedAt = performance.now();
  const jobs = Array.from({ length: workers }, (_, from) => jobOf(corpus, seed, cases, from, values.quick === true));
  const memory = watchMemory(() => jobs.every(({ progress }) => Atomics.load(new Int32Array(progress), 0) > cases * warmUp));
  const reports = await Promise.all(jobs.map(runWorker));
  const grownMb = memory.end();
  return tell(reports, { seed, cases, grownMb, seconds: (performance.now() - startedAt) / 1000, json: values.json === true });
}

/** How many megabytes the process with its workers comes to hold, at the worst, beside what it holds once it is warm. */
function watchMemory(isWarm: () => boolean): { end(): number } {
  let warm = 0;
  let most = 0;
  const look = () => {
    const now = process.memoryUsage.rss();
    if (!isWarm()) warm = now;
    most = Math.max(isWarm() ? most : 0, now);
  };
  look();
  const timer = setInterval(look, 50);
  return {
    end() {
      clearInterval(timer);
      look();
      return (most - warm) / 2 ** 20;
    },
  };
}

const flightsFile = `${repositoryRoot}/packages/tls-prober/src/sweep/testing/flights.json`;

async function record(): Promise<boolean> {
  const flights = await recordAllFlights(await createOpensslCertificates(`${labPaths().root}/bench/fuzz/keys`, 'odd.example'));
  await writeFile(
    flightsFile,
    `${JSON.stringify(Object.fromEntries(flights.map(({ name, bytes }) => [name, bytes.toString('base64')])), null, 2)}\n`,
  );
  return flights.length > 0;
}

const jobOf = (corpus: Corpus, seed: number, cases: number, from: number, isQuick: boolean) => ({
  corpus,
  seed,
  mostTruncations: isQuick ? quick.truncations : Number.POSITIVE_INFINITY,
  from,
  to: cases,
  step: workers,
  slowMs: goals.slowMs,
  progress: new SharedArrayBuffer(4),
});

async function gather(): Promise<Corpus> {
  const lab = await ensureLab({ say: (line) => console.error(pc.dim(line)) });
  try {
    const folder = `${dirname(lab.profilePath)}/certificates`;
    const certificates = (await readdir(folder)).filter((name) => name.endsWith('.crt')).map((name) => `${folder}/${name}`);
    return await gatherCorpus(await createOpensslCertificates(`${labPaths().root}/bench/fuzz/keys`, 'odd.example'), certificates);
  } finally {
    await lab.stop();
  }
}

interface Told {
  seed: number;
  cases: number;
  grownMb: number;
  seconds: number;
  json: boolean;
}

function tell(reports: readonly FuzzReport[], { seed, cases, grownMb, seconds, json }: Told): boolean {
  const failures = reports.flatMap((report) => report.failures);
  const counts = Object.fromEntries(
    readerNames.map((name) => [name, reports.reduce((sum, { counts: one }) => sum + (one[name] ?? 0), 0)]),
  );
  const { slowestMs, slowest } = reports.reduce((worst, report) => (report.slowestMs > worst.slowestMs ? report : worst));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const good = failures.length === 0 && total === cases && grownMb <= goals.grownMb;
  if (json)
    console.log(
      JSON.stringify({ good, goals, seed, cases: total, counts, slowestMs, slowest, grownMb, seconds, failures }, null, 2),
    );
  else {
    console.log(`${pc.bold(String(total))} inputs in ${seconds.toFixed(1)} s, seed ${seed}`);
    for (const [name, count] of Object.entries(counts)) console.log(`${String(count).padStart(9)}  ${name}`);
    console.log(
      `slowest ${slowestMs.toFixed(1)} ms, ${slowest} (limit ${goals.slowMs}), memory grown by ${grownMb.toFixed(0)} MB (limit ${goals.grownMb})`,
    );
    for (const { index, reader, problem, bytes } of failures)
      console.log(pc.red(`case ${index}, ${reader}: ${problem}\n  ${bytes}`));
    console.log(good ? pc.green('no crash, no hang, no growth') : pc.red('not good'));
  }
  return good;
}

await runBench(bench);
