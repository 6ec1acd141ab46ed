import { providerPageSchema, providerQuerySchema } from '@signpost/contracts';
import { serializePages } from '../answers/providerSerializers.ts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';

export function providersRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers',
    {
      config: { cacheControl: cacheTimes.facts },
      serializerCompiler: serializePages,
      schema: {
        tags: ['providers'],
        summary: 'Listed providers: filter, sort, and page with `after`',
        querystring: providerQuerySchema,
        response: {
          200: answer('A page of providers; `next` is the `after` of the following one', providerPageSchema),
          ...errorResponsesWithout404,
        },
      },
    },
    ({ query }) => reads.listProviders(query),
  );
}
