import { providerWholeSchema } from '@signpost/contracts';
import { serializeWhole } from '../answers/providerSerializers.ts';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams, noQuery } from './domainParams.ts';

export function providerWholeRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain/whole',
    {
      config: { cacheControl: cacheTimes.facts },
      serializerCompiler: serializeWhole,
      schema: {
        tags: ['providers'],
        summary: 'All that is told of one provider at once: what the other routes on it answer, of the past the newest',
        params: domainParams,
        querystring: noQuery,
        response: {
          200: answer('The provider with its observations, past, policy and rooms', providerWholeSchema),
          ...errorResponses,
        },
      },
    },
    async ({ params: { domain } }) => found(await reads.getProviderWhole(domain), 'error.unknown-domain'),
  );
}
