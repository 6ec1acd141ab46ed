import { runDetailSchema } from '@signpost/contracts';
import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { noQuery } from './domainParams.ts';

export const runParams = z.object({ id: z.string().regex(/^[\w-]{1,64}$/, 'not the id of a test') });

export function runRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/runs/:id',
    {
      config: { cacheControl: cacheTimes.live },
      schema: {
        tags: ['runs'],
        summary: 'One test of one provider, step by step',
        params: runParams,
        querystring: noQuery,
        response: { 200: answer('The test', runDetailSchema), ...errorResponses },
      },
    },
    async ({ params }) => found(await reads.getRun(params.id), 'error.unknown-run'),
  );
}
