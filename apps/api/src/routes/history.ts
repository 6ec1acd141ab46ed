import { historyPageSchema, timelineQuerySchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams } from './domainParams.ts';

export function historyRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain/history',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'How the letters of a provider went, newest first, with what changed and by whom; page with `before`',
        params: domainParams,
        querystring: timelineQuerySchema,
        response: {
          200: answer('A page of the history; `next` is the `before` of the following one', historyPageSchema),
          ...errorResponses,
        },
      },
    },
    async ({ params: { domain }, query }) => found(await reads.listHistory(domain, query), 'error.unknown-domain'),
  );
}
