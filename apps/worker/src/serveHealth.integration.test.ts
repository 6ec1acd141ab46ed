import { openQueue } from '@signpost/queue';
import { useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { createWorkerMetrics } from './metrics.ts';
import { serveHealth } from './serveHealth.ts';

const open = useDatabase();

it('tells that it lives, that the database answers, and how many runs ended and wait', async () => {
  const { database, url } = open();
  const queue = await openQueue({ databaseUrl: url });
  const metrics = createWorkerMetrics(queue);
  metrics.ran('done', 2);
  const port = 41_737;
  const stop = await serveHealth({ database, metrics, host: '127.0.0.1', port });
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  expect(await ask('/healthz')).toMatchObject({ status: 200 });
  expect(await ask('/readyz')).toEqual({ status: 200, text: '{"ready":true}' });
  const { text } = await ask('/metrics');
  expect(text).toContain('signpost_runs_total{outcome="done"} 1');
  expect(text).toMatch(/signpost_queue_jobs\{state="waiting"\} \d+/);
  await stop();
  await queue.close();
});
