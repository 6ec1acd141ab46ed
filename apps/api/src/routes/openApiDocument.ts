import { z } from 'zod';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { noQuery } from './domainParams.ts';

export function openApiDocumentRoute(app: ApiServer): void {
  let text: string | undefined;
  app.get(
    '/openapi.json',
    {
      config: { cacheControl: cacheTimes.catalogue },
      schema: {
        tags: ['service'],
        summary: 'This description',
        querystring: noQuery,
        response: {
          200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } },
          ...errorResponsesWithout404,
        },
      },
    },
    async (_request, reply) => {
      text ??= JSON.stringify(app.swagger());
      return reply
        .type('application/json; charset=utf-8')
        .serializer(String)
        .send(text as never);
    },
  );
}
