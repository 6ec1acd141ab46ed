import { serviceStatusSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { noQuery } from './domainParams.ts';

export function statusRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/status',
    {
      config: { cacheControl: cacheTimes.live },
      schema: {
        tags: ['service'],
        summary: 'How each part of this service does, and what waits for it',
        querystring: noQuery,
        response: { 200: answer('How we do', serviceStatusSchema), ...errorResponsesWithout404 },
      },
    },
    () => reads.getServiceStatus(),
  );
}
