import { serviceInfoSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { noQuery } from './domainParams.ts';

export function serviceRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/service',
    {
      config: { cacheControl: cacheTimes.live },
      schema: {
        tags: ['service'],
        summary: 'What this installation is, and which facts it cannot see',
        querystring: noQuery,
        response: { 200: answer('This installation', serviceInfoSchema), ...errorResponsesWithout404 },
      },
    },
    () => reads.getServiceInfo(),
  );
}
