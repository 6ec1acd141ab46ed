import { probeRequestSchema, probeTicketSchema, testReportSchema } from '@signpost/contracts';
import type { DisputeOutcome } from '@signpost/directory';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found, Refusal } from '../errors/Refusal.ts';
import { answer } from '../routes/answer.ts';
import { noQuery } from '../routes/domainParams.ts';
import { runParams } from '../routes/run.ts';
import type { ApiServer } from '../server.ts';

const refusalStatus = {
  'error.public-suffix': 400,
  'error.special-name': 400,
  'error.opted-out': 403,
  'error.testing-declined': 403,
} as const;

/** Asks for a test of a domain, and tells how it goes and what came of it. */
export function probeRoutes(app: ApiServer, { probes, limits }: ApiDeps): void {
  app.post(
    '/api/v1/probes',
    {
      config: { rateLimit: { max: limits.probesPerHour, timeWindow: 3_600_000 } },
      schema: {
        tags: ['runs'],
        summary: 'Ask for a test of a domain; one of the last hour is given instead of a new one',
        querystring: noQuery,
        body: probeRequestSchema,
        response: {
          200: answer('Somebody asked for it within the last hour: that test', probeTicketSchema),
          202: answer('The test waits for its turn; `location` is where to look', probeTicketSchema),
          ...errorResponses,
          403: { ...errorResponses[404], description: 'The domain asked not to be tested' },
        },
      },
    },
    async ({ body }, reply) => {
      const { domain, finding } = body;
      const ticket = ticketOf(await (finding ? probes.dispute(domain, finding) : probes.submit(domain)));
      return reply
        .code(ticket.joined ? 200 : 202)
        .header('location', `/api/v1/probes/${ticket.run.id}`)
        .send(ticket);
    },
  );
  app.get(
    '/api/v1/probes/:id',
    {
      schema: {
        tags: ['runs'],
        summary: 'A test as it goes, and for good what came of it',
        params: runParams,
        querystring: noQuery,
        response: { 200: answer('The test', testReportSchema), ...errorResponses },
      },
    },
    async ({ params }) => found(await probes.report(params.id), 'error.unknown-run'),
  );
}

/** What was taken; a refusal otherwise. */
export function ticketOf(submitted: DisputeOutcome) {
  if (submitted.kind === 'taken') return submitted.ticket;
  if (submitted.kind === 'unknown') throw new Refusal(404, 'error.unknown-finding');
  if (submitted.kind === 'enough') throw new Refusal(429, 'error.disputed-enough', submitted.retryAfterSeconds);
  if (submitted.kind === 'full') throw new Refusal(503, 'error.queue-full', submitted.retryAfterSeconds);
  throw new Refusal(refusalStatus[submitted.code], submitted.code);
}
