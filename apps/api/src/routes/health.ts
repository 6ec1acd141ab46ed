import { healthSchema, readinessSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { noQuery } from './domainParams.ts';

/** `/healthz`: the process lives. `/readyz`: it can do its work, that is, the database answers and is up to date. */
export function healthRoutes(app: ApiServer, { reads }: ApiDeps): void {
  const config = { rateLimit: false } as const;
  app.get(
    '/healthz',
    {
      config,
      schema: {
        tags: ['service'],
        summary: 'Whether the process lives',
        querystring: noQuery,
        response: { 200: answer('The process lives', healthSchema), ...errorResponsesWithout404 },
      },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    {
      config,
      schema: {
        tags: ['service'],
        summary: 'Whether the database answers and has all migrations',
        querystring: noQuery,
        response: {
          ...errorResponsesWithout404,
          200: answer('It can', readinessSchema),
          503: answer('It cannot', readinessSchema),
        },
      },
    },
    async (_request, reply) => {
      const readiness = await reads.getReadiness();
      return reply.code(readiness.ready ? 200 : 503).send(readiness);
    },
  );
}
