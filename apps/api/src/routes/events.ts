import { providerEventPageSchema, timelineQuerySchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams } from './domainParams.ts';

export function eventsRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain/events',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'What happened at a provider, newest first; page with `before`',
        params: domainParams,
        querystring: timelineQuerySchema,
        response: {
          200: answer('A page of events; `next` is the `before` of the following one', providerEventPageSchema),
          ...errorResponses,
        },
      },
    },
    async ({ params: { domain }, query }) => found(await reads.listEvents(domain, query), 'error.unknown-domain'),
  );
}
