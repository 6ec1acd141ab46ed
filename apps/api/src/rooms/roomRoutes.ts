import { roomHistorySchema, roomPageSchema, roomQuerySchema, roomReportSchema, roomSchema } from '@signpost/contracts';
import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses, errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { found, Refusal } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import { answer } from '../routes/answer.ts';
import { noQuery } from '../routes/domainParams.ts';
import type { ApiServer } from '../server.ts';
import { roomParams } from './roomAddress.ts';

const reportsPerMinute = 10;
const taken = z.object({ status: z.literal('taken') }).meta({ id: 'ReportTaken' });

/** Public rooms: search, one by its address, and a visitor's report. */
export function roomRoutes(app: ApiServer, { reads: { rooms } }: ApiDeps): void {
  app.get(
    '/api/v1/rooms',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['rooms'],
        summary: 'Public rooms: search, filter, sort, and page with `after`',
        querystring: roomQuerySchema,
        response: {
          200: answer('A page of rooms; `next` is the `after` of the following one', roomPageSchema),
          ...errorResponsesWithout404,
        },
      },
    },
    ({ query }) => rooms.search(query),
  );
  app.get(
    '/api/v1/rooms/:address',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['rooms'],
        summary: 'One public room',
        params: roomParams,
        querystring: noQuery,
        response: { 200: answer('The room', roomSchema), ...errorResponses },
      },
    },
    async ({ params }) => found(await rooms.get(params.address), 'error.unknown-room'),
  );
  app.get(
    '/api/v1/rooms/:address/history',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['rooms'],
        summary: 'People in a room over time',
        params: roomParams,
        querystring: noQuery,
        response: { 200: answer('Counts by the hour and by the day', roomHistorySchema), ...errorResponses },
      },
    },
    async ({ params }) => found(await rooms.history(params.address), 'error.unknown-room'),
  );
  app.post(
    '/api/v1/rooms/:address/reports',
    {
      config: { rateLimit: { max: reportsPerMinute, timeWindow: 60_000 } },
      schema: {
        tags: ['rooms'],
        summary: 'Tell the moderators of the list about a room',
        params: roomParams,
        querystring: noQuery,
        body: roomReportSchema,
        response: { 200: answer('Moderators will look at it', taken), ...errorResponses },
      },
    },
    async ({ params, body }) => {
      if (!(await rooms.report(params.address, body))) throw new Refusal(404, 'error.unknown-room');
      return { status: 'taken' } as const;
    },
  );
}
