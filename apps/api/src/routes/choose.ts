import { choiceSchema, chooseQuerySchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';

export function chooseRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/choose',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'A few providers to recommend to a newcomer, with reasons for and against',
        querystring: chooseQuerySchema,
        response: {
          200: answer('Up to three providers; the same seed gives the same order', choiceSchema),
          ...errorResponsesWithout404,
        },
      },
    },
    ({ query }) => reads.choose(query),
  );
}
