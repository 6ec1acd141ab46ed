import type { ProbeJob } from '@signpost/contracts';
import type { Queue } from 'bullmq';
import type { QueueSystem } from './QueueSystem.ts';
import { askedQueueName, quarantineName, runJobOptions, runQueueName } from './runQueues.ts';

export interface EnqueueOptions {
  /** 1 goes first; what people wait for goes before what is scheduled. */
  priority?: number;
  delayMs?: number;
  /** One that was put off for a while does not wait any longer. */
  promote?: boolean;
  /** `asked`: somebody waits for it. */
  lane?: 'scheduled' | 'asked';
}

const scheduledPriority = 10;

/**
 * Puts a run into the queue. Its id is the job's id: one that waits or is worked on already is left alone; one whose
 * job is over is put in anew.
 */
export async function enqueueRun(system: QueueSystem, runId: string, options: EnqueueOptions): Promise<void> {
  for (const name of [runQueueName, askedQueueName, quarantineName])
    if (await isUnderWay(system.queue(name), runId, options)) return;
  const queue = system.queue(options.lane === 'asked' ? askedQueueName : runQueueName);
  const job: ProbeJob = { runId };
  await queue.add('run', job, {
    ...runJobOptions,
    jobId: runId,
    priority: options.priority ?? scheduledPriority,
    ...(options.delayMs ? { delay: options.delayMs } : {}),
  });
}

async function isUnderWay(queue: Queue, runId: string, { promote }: EnqueueOptions): Promise<boolean> {
  const job = await queue.getJob(runId);
  if (!job) return false;
  const state = await job.getState();
  if (promote && state === 'delayed') await job.promote();
  if (state !== 'completed' && state !== 'failed') return true;
  await job.remove();
  return false;
}
