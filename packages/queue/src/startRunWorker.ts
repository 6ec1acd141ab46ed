import { Fault, type ProbeJob, probeJobSchema } from '@signpost/contracts';
import { DelayedError, type Job, type Processor, UnrecoverableError, type Worker } from 'bullmq';
import { closeWithin } from './closeWithin.ts';
import type { QueueSystem } from './QueueSystem.ts';
import { askedQueueName, quarantineName, runJobOptions, runQueueName } from './runQueues.ts';

export type RunHandler = (job: ProbeJob) => Promise<void>;

export interface RunWorkerOptions {
  concurrency: number;
  /** How many of those that somebody asked for go at once, on top of the others; a third as many unless said. */
  askedConcurrency?: number;
  /** How long a job stays its worker's without a sign of life. */
  lockMs?: number;
  /** How often jobs of dead workers are looked for. */
  stalledMs?: number;
  /** How long a run waits that met an outage of ours. */
  holdMs?: number;
  /** Hears of each of those. */
  onHeld?: (runId: string, error: Error) => void;
  /** How many workers a run that was set apart may take with it. */
  lastDeathsAllowed?: number;
  /** Hears of each attempt that a fault of ours ended; `last` when no other follows by itself. */
  onFault?: (runId: string, error: Error, last: boolean) => void;
}

export interface RunWorker {
  /** Takes no more, and waits for what is under way until the limit (30 s). */
  close(patienceMs?: number): Promise<void>;
}

/** A job may take this many workers with it before it is set apart. */
const deathsAllowed = 2;
/** Set apart, it may die so often before it is given up: workers also die for reasons of their own, many in a row at times. */
const lastDeathsAllowed = 8;
/** Above all deaths that a neighbour of such a job can come by. */
const stallsAllowed = 100;

/**
 * Takes runs from the queue. A handler that throws is tried again, later each time; one that throws `Fault` `own-outage`
 * as often as it takes, since that says nothing of the run. A run whose worker dies goes on
 * with another worker within lock plus two looks (50 s by default).
 */
export async function startRunWorker(system: QueueSystem, handler: RunHandler, options: RunWorkerOptions): Promise<RunWorker> {
  const { concurrency, lockMs = 30_000, stalledMs = 10_000 } = options;
  const askedConcurrency = options.askedConcurrency ?? Math.max(1, Math.ceil(concurrency / 3));
  const shared = { lockDuration: lockMs, stalledInterval: stalledMs, maxStalledCount: stallsAllowed };
  const patient = holding(handler, options);
  const workers = [
    system.worker(runQueueName, ordinary(system, patient), { ...shared, concurrency }),
    system.worker(askedQueueName, ordinary(system, patient), { ...shared, concurrency: askedConcurrency }),
    system.worker(quarantineName, lastChance(patient, options.lastDeathsAllowed ?? lastDeathsAllowed), {
      ...shared,
      concurrency: 1,
    }),
  ];
  for (const worker of workers) {
    reportFaults(worker, options);
    worker.on('stalled', (runId) => void goFirst(system, worker.name, runId));
  }
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return { close: async (patienceMs) => void (await Promise.all(workers.map((one) => closeWithin(one, patienceMs)))) };
}

/** What was interrupted goes before all that has not begun: on PostgreSQL it comes back at the end of the line. */
async function goFirst(system: QueueSystem, queue: string, runId: string): Promise<void> {
  try {
    const job = await system.queue(queue).getJob(runId);
    if (job && ['waiting', 'prioritized'].includes(await job.getState())) await job.changePriority({ priority: 1 });
  } catch (error) {
    system.report(error as Error);
  }
}

type JobHandler = (job: Job, run: ProbeJob, token?: string) => Promise<void>;

/** BullMQ counts no attempt of a job that is put off. */
const holding =
  (handler: RunHandler, { holdMs = 10_000, onHeld }: RunWorkerOptions): JobHandler =>
  async (job, run, token) => {
    try {
      await handler(run);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'own-outage') throw error;
      onHeld?.(run.runId, error);
      await job.moveToDelayed(Date.now() + holdMs, token);
      throw new DelayedError();
    }
  };

const ordinary =
  (system: QueueSystem, handler: JobHandler): Processor =>
  async (job, token) => {
    const run = read(job);
    if (job.stalledCounter < deathsAllowed) return handler(job, run, token);
    await system.queue(quarantineName).add('run', run, { ...runJobOptions, jobId: run.runId });
  };

const lastChance =
  (handler: JobHandler, allowed: number): Processor =>
  async (job, token) => {
    const run = read(job);
    if (job.stalledCounter < allowed) return handler(job, run, token);
    throw new UnrecoverableError('poison-run: its worker died each time');
  };

function read(job: Job): ProbeJob {
  const parsed = probeJobSchema.safeParse(job.data);
  if (!parsed.success) throw new UnrecoverableError('bad-job: not a run');
  return parsed.data;
}

function reportFaults(worker: Worker, { onFault }: RunWorkerOptions): void {
  worker.on('failed', (job, error) => {
    if (!job) return;
    const last = error instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1);
    onFault?.(job.id ?? '', error instanceof UnrecoverableError ? faultOf(error) : error, last);
  });
}

function faultOf(error: Error): Fault {
  const [code = 'bad-job', text = error.message] = error.message.split(': ');
  return new Fault(code, text, { cause: error });
}
