import type { Database } from '@signpost/db';
import { fastify } from 'fastify';
import type { WorkerMetrics } from './metrics.ts';

interface Parts {
  database: Database;
  metrics: WorkerMetrics;
  host: string;
  port: number;
}

/** `/healthz`, `/readyz` and `/metrics` of a worker, for its own network alone. Gives what stops it. */
export async function serveHealth({ database, metrics, host, port }: Parts): Promise<() => Promise<void>> {
  const app = fastify({ logger: false });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await database.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  await app.listen({ host, port });
  return () => app.close();
}
