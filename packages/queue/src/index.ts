export { createRedisCourtesyStore } from './createRedisCourtesyStore.ts';
export { type EnqueueOptions, enqueueRun } from './enqueueRun.ts';
export { openQueue, type QueueOptions } from './openQueue.ts';
export type { QueueSystem } from './QueueSystem.ts';
export { askedQueueName, quarantineName, runQueueName } from './runQueues.ts';
export { type RunHandler, type RunWorker, type RunWorkerOptions, startRunWorker } from './startRunWorker.ts';
export { startTick, upsertTick } from './ticks.ts';
