import { Worker } from 'node:worker_threads';
import type { FuzzJob, FuzzReport } from './worker.ts';

/** A reader that needs longer than this for one input never ends. */
const hangMs = 60_000;
const memoryMb = 384;

/** Node 20 knows TypeScript only through tsx, which a thread must ask for by itself. */
const bootstrap = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)}); })`;

/** Runs a worker to its end, or ends it when it hangs; a crash or a hang comes back as a failure of the case that it was at. */
export function runWorker(job: FuzzJob): Promise<FuzzReport> {
  const progress = new Int32Array(job.progress);
  return new Promise((resolve) => {
    const worker = new Worker(bootstrap, {
      eval: true,
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const finish = (report: FuzzReport) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(report);
    };
    const broken = (problem: string) => {
      const index = Atomics.load(progress, 0);
      finish({
        counts: {},
        slowestMs: hangMs,
        slowest: `case ${index}`,
        failures: [{ index, reader: 'tls', problem, bytes: '' }],
      });
    };
    let last = -1;
    const watch = setInterval(() => {
      const at = Atomics.load(progress, 0);
      if (at === last && at < job.to) broken(`hangs for more than ${hangMs} ms`);
      last = at;
    }, hangMs);
    worker.once('message', finish).once('error', (error: Error) => broken(`ends its process: ${error.message}`));
  });
}
