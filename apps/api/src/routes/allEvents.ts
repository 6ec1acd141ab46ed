import { followQuerySchema, providerEventStreamSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';

export function allEventsRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/events',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'What happened at all listed providers, oldest first: go on with `after`, and miss nothing',
        querystring: followQuerySchema,
        response: {
          200: answer('A page of events; `next` is the `after` of the following one', providerEventStreamSchema),
          ...errorResponsesWithout404,
        },
      },
    },
    async ({ query }) => reads.followEvents(query),
  );
}
