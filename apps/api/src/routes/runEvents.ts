import { runEventListSchema } from '@signpost/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { eventStreams } from '../events/eventStreams.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { runParams } from './run.ts';

const sequence = z.coerce.number().int().min(0).max(2_147_483_647);
const querystring = z.strictObject({ after: sequence.default(0).describe('Give events with a higher sequence only') });

/** What happened in a test: a list, or a stream that goes on (Server-Sent Events) for those who ask for one. */
export function runEventsRoute(app: ApiServer, deps: ApiDeps): void {
  const streams = eventStreams(app, deps);
  app.get(
    '/api/v1/runs/:id/events',
    {
      config: { cacheControl: cacheTimes.live },
      schema: {
        tags: ['runs'],
        summary: 'Events of a test; with `Accept: text/event-stream` as they happen',
        params: runParams,
        querystring,
        response: {
          200: {
            description: 'The events so far, or a stream of events whose data are RunEvent objects',
            content: { 'application/json': { schema: runEventListSchema }, 'text/event-stream': { schema: z.string() } },
          },
          204: z.null().describe('The test is over and everything was told: do not connect again'),
          ...errorResponses,
        },
      },
    },
    async (request, reply) => {
      reply.header('vary', 'accept');
      const run = found(await deps.reads.getRun(request.params.id), 'error.unknown-run');
      const after = lastSeen(request) ?? request.query.after;
      if (wantsStream(request)) return streams.open(run, after, request, reply);
      return { runId: run.id, events: await deps.reads.listRunEvents(run.id, after) };
    },
  );
}

type Headers = Pick<FastifyRequest, 'headers' | 'method'>;

const wantsStream = ({ method, headers }: Headers): boolean =>
  method === 'GET' && /\btext\/event-stream\b/i.test(headers.accept ?? '');

/** What a browser that connects again has seen already; anything odd counts as nothing. */
function lastSeen({ headers }: Headers): number | undefined {
  const given = sequence.safeParse(headers['last-event-id'] || undefined);
  return given.success ? given.data : undefined;
}
