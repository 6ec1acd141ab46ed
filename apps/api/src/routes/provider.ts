import { providerDetailSchema } from '@signpost/contracts';
import { serializeDetail } from '../answers/providerSerializers.ts';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams, noQuery } from './domainParams.ts';

export function providerRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain',
    {
      config: { cacheControl: cacheTimes.facts },
      serializerCompiler: serializeDetail,
      schema: {
        tags: ['providers'],
        summary: 'One provider with its whole assessment',
        params: domainParams,
        querystring: noQuery,
        response: { 200: answer('The provider', providerDetailSchema), ...errorResponses },
      },
    },
    async ({ params }) => found(await reads.getProvider(params.domain), 'error.unknown-domain'),
  );
}
