import { parentPort, workerData } from 'node:worker_threads';
import { FuzzCases } from './cases.ts';
import type { Corpus } from './corpus.ts';
import { type ReaderName, readers } from './readers.ts';

export interface FuzzJob {
  corpus: Record<ReaderName, Uint8Array[]>;
  seed: number;
  mostTruncations: number;
  from: number;
  to: number;
  step: number;
  slowMs: number;
  /** Where this worker writes which case it is at, so that a hang shows which one it was. */
  progress: SharedArrayBuffer;
}

export interface FuzzFailure {
  index: number;
  reader: ReaderName;
  problem: string;
  bytes: string;
}

export interface FuzzReport {
  counts: Record<string, number>;
  failures: FuzzFailure[];
  slowestMs: number;
  /** The case that took longest. */
  slowest: string;
}

const mostFailures = 10;

const mostTries = 4;

/**
 * Milliseconds that a reader takes at best. Neither the clock nor the processor time of the whole process can be less than
 * what it took, so the lesser of both counts: the one is long on a busy machine, the other where the workers are busy. What
 * is not quick gets more tries.
 */
function timeOf(read: () => void, slowMs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < mostTries && best > slowMs / 10; tries++) {
    const startedAt = performance.now();
    const before = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, performance.now() - startedAt, (user + system) / 1000);
  }
  return best;
}

function run(job: FuzzJob): FuzzReport {
  const corpus = Object.fromEntries(
    Object.entries(job.corpus).map(([name, list]) => [name, list.map((bytes) => Buffer.from(bytes))]),
  ) as Corpus;
  const cases = new FuzzCases(corpus, job.seed, job.mostTruncations);
  const progress = new Int32Array(job.progress);
  const report: FuzzReport = { counts: {}, failures: [], slowestMs: 0, slowest: '' };
  for (let index = job.from; index < job.to && report.failures.length < mostFailures; index += job.step) {
    Atomics.store(progress, 0, index);
    const { reader, bytes, cuts } = cases.at(index);
    const fail = (problem: string) =>
      report.failures.push({ index, reader, problem, bytes: bytes.subarray(0, 4000).toString('base64') });
    report.counts[reader] = (report.counts[reader] ?? 0) + 1;
    try {
      const tookMs = timeOf(() => readers[reader](bytes, cuts), job.slowMs);
      if (tookMs > report.slowestMs)
        Object.assign(report, { slowestMs: tookMs, slowest: `case ${index}, ${reader}, ${bytes.length} bytes` });
      if (tookMs > job.slowMs) fail(`took ${tookMs.toFixed(0)} ms`);
    } catch (error) {
      fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  Atomics.store(progress, 0, job.to);
  return report;
}

parentPort?.postMessage(run(workerData as FuzzJob));
