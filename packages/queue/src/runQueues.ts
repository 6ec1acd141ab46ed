import type { JobsOptions } from 'bullmq';

/** Where runs wait for a worker. */
export const runQueueName = 'runs';
/** Where runs wait that somebody asked for and looks on: a lane apart, so that no flood of them delays the schedule. */
export const askedQueueName = 'runs-asked';
/** Where runs go whose worker died more than once: one at a time, so that only they can fail. */
export const quarantineName = 'runs-quarantine';

const dayS = 86_400;

/** How every run's job is kept and tried again. What counts is the row of the run; jobs are but its messenger. */
export const runJobOptions: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: { age: 3_600, count: 500 },
  removeOnFail: { age: 7 * dayS, count: 1_000 },
};
