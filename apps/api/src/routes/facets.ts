import { facetsSchema, providerQuerySchema } from '@signpost/contracts';
import { serializeCounts } from '../answers/providerSerializers.ts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';

const filtersOnly = providerQuerySchema.omit({ sort: true, order: true, after: true, limit: true });

export function facetsRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/facets',
    {
      config: { cacheControl: cacheTimes.facts },
      serializerCompiler: serializeCounts,
      schema: {
        tags: ['providers'],
        summary: 'How many providers each value of each filter would leave',
        querystring: filtersOnly,
        response: {
          200: answer('Counts by filter and value, with all other filters on', facetsSchema),
          ...errorResponsesWithout404,
        },
      },
    },
    ({ query }) => reads.providerFacets(providerQuerySchema.parse(query)),
  );
}
