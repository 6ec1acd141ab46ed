import { xepListSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { noQuery } from './domainParams.ts';

export function xepsRoute(app: ApiServer, { catalogue }: ApiDeps): void {
  app.get(
    '/api/v1/xeps',
    {
      config: { cacheControl: cacheTimes.catalogue },
      schema: {
        tags: ['catalogue'],
        summary: 'The extensions that we look for, in plain words',
        querystring: noQuery,
        response: { 200: answer('The extensions', xepListSchema), ...errorResponsesWithout404 },
      },
    },
    async () => ({ xeps: [...catalogue.xeps] }),
  );
}
