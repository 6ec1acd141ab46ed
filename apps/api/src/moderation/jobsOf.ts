import { askedQueueName, type QueueSystem, quarantineName, runQueueName } from '@signpost/queue';
import type { JobStory } from './pages.ts';

/** What the queues have of a run: a job carries its id and is known by it. */
export async function jobsOf(queue: QueueSystem, runId: string): Promise<JobStory[]> {
  const stories = await Promise.all(
    [runQueueName, askedQueueName, quarantineName].map(async (name): Promise<JobStory[]> => {
      const job = await queue.queue(name).getJob(runId);
      if (!job) return [];
      return [
        { queue: name, state: await job.getState(), attempts: job.attemptsMade, failure: (job.failedReason ?? '').slice(0, 500) },
      ];
    }),
  );
  return stories.flat();
}
