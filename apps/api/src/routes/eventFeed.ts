import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { eventFeed } from '../feeds/eventFeed.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { domainParams, noQuery } from './domainParams.ts';

const newest = 50;

export function eventFeedRoute(app: ApiServer, { reads, siteOrigin }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain/events.atom',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'The latest events of a provider as an Atom feed',
        params: domainParams,
        querystring: noQuery,
        response: {
          200: { description: 'The feed', content: { 'application/atom+xml': { schema: z.string() } } },
          ...errorResponses,
        },
      },
    },
    async ({ params: { domain } }, reply) => {
      const { items } = found(await reads.listEvents(domain, { limit: newest }), 'error.unknown-domain');
      return reply.type('application/atom+xml; charset=utf-8').send(eventFeed(siteOrigin, domain, items));
    },
  );
}
