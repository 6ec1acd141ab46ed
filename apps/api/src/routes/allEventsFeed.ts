import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { allEventsFeed } from '../feeds/eventFeed.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { noQuery } from './domainParams.ts';

const newest = 100;

export function allEventsFeedRoute(app: ApiServer, { reads, siteOrigin }: ApiDeps): void {
  app.get(
    '/api/v1/events.atom',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'The latest events of all listed providers as an Atom feed',
        querystring: noQuery,
        response: {
          200: { description: 'The feed', content: { 'application/atom+xml': { schema: z.string() } } },
          ...errorResponsesWithout404,
        },
      },
    },
    async (_request, reply) =>
      reply.type('application/atom+xml; charset=utf-8').send(allEventsFeed(siteOrigin, await reads.listAllEvents(newest))),
  );
}
