import { askForRun, createRun, upsertProvider } from '@signpost/db';
import { askedQueueName, openQueue, type QueueSystem, runQueueName } from '@signpost/queue';
import { useDatabase } from '@signpost/testing';
import { afterAll, expect, it } from 'vitest';
import { orphanAge, reconcileRuns } from './reconcile-runs.ts';

const open = useDatabase();
let queue: QueueSystem | null = null;
afterAll(() => queue?.close());

it('puts back each run that a lost queue forgot, what people wait for into their own lane', async () => {
  const { database, url } = open();
  queue = await openQueue({ databaseUrl: url });
  const at = new Date();
  await upsertProvider(database, { domain: 'planned.example', origin: 'seed', listing: 'listed' });
  const planned = await createRun(database, { domain: 'planned.example', reason: 'scheduled', slot: at.toISOString(), at });
  const asked = await askForRun(database, {
    ...{ domain: 'asked.example', reason: 'submitted', at, cooldownMs: 1000, mostWaiting: 10 },
  });
  if (asked.kind !== 'begun') throw new Error(asked.kind);
  const clock = { now: () => new Date(at.getTime() + orphanAge.queuedForMs + 1) };
  expect(await reconcileRuns({ database, queue, clock } as never)).toBe(2);
  const [scheduledLane, askedLane] = [queue.queue(runQueueName), queue.queue(askedQueueName)];
  expect((await scheduledLane.getJob(planned.id))?.id).toBe(planned.id);
  expect((await askedLane.getJob(asked.run.id))?.id).toBe(asked.run.id);
  expect(await scheduledLane.getJob(asked.run.id)).toBeUndefined();
}, 60_000);
