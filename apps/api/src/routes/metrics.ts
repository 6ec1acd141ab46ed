import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { Refusal } from '../errors/Refusal.ts';
import { isTrusted } from '../plugins/clientLimits.ts';
import type { ApiServer } from '../server.ts';
import { noQuery } from './domainParams.ts';

/** For the operator's monitoring alone; to strangers it does not exist. */
export function metricsRoute(app: ApiServer, deps: ApiDeps): void {
  app.get(
    '/metrics',
    {
      config: { rateLimit: false },
      schema: {
        tags: ['service'],
        summary: 'Metrics for Prometheus, to trusted clients only',
        querystring: noQuery,
        response: { 200: { description: 'Metrics', content: { 'text/plain': { schema: z.string() } } }, ...errorResponses },
      },
    },
    async (request, reply) => {
      if (!isTrusted(request, deps)) throw new Refusal(404, 'error.not-found');
      return reply.type(deps.registry.contentType).send(await deps.registry.metrics());
    },
  );
}
