import { observationKeySchema, observationListSchema } from '@signpost/contracts';
import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams } from './domainParams.ts';

const querystring = z.strictObject({ kind: observationKeySchema.shape.kind.optional() });

export function observationsRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain/observations',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'What was last seen of a provider, with the hashes of the evidence',
        params: domainParams,
        querystring,
        response: { 200: answer('The observations', observationListSchema), ...errorResponses },
      },
    },
    async ({ params: { domain }, query }) => {
      const observations = found(await reads.listObservations(domain, query.kind), 'error.unknown-domain');
      return { domain, observations };
    },
  );
}
