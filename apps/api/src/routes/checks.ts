import { checkListSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { noQuery } from './domainParams.ts';

export function checksRoute(app: ApiServer, { catalogue }: ApiDeps): void {
  app.get(
    '/api/v1/checks',
    {
      config: { cacheControl: cacheTimes.catalogue },
      schema: {
        tags: ['catalogue'],
        summary: 'Every check of the rubric: what it looks at, why, and what mends it',
        querystring: noQuery,
        response: { 200: answer('The checks', checkListSchema), ...errorResponsesWithout404 },
      },
    },
    async () => catalogue.checks(),
  );
}
