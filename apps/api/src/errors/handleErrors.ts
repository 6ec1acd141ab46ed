import { Fault } from '@signpost/contracts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ApiServer } from '../server.ts';
import { apiError } from './apiError.ts';
import { Refusal } from './Refusal.ts';
import { validationProblem } from './validationProblem.ts';

const codes: Record<number, string> = {
  400: 'error.bad-request',
  404: 'error.not-found',
  408: 'error.timeout',
  413: 'error.too-large',
  415: 'error.media-type',
  429: 'error.rate-limited',
  503: 'error.overloaded',
};
/** Faults that are the asker's, by code. */
const askerFaults: Record<string, string> = { 'bad-cursor': 'error.bad-cursor' };

/** Gives every error the one shape. Nothing of a fault of ours leaves the house but the request's id. */
export function handleErrors(app: ApiServer): void {
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = answerTo(error as FastifyError);
    if (status === 500) request.log.error({ err: error, url: request.routeOptions.url }, 'request failed');
    if (error instanceof Refusal && error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds);
    return send(reply, status, body);
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request: FastifyRequest, reply: FastifyReply) =>
    send(reply, 404, apiError('error.not-found')),
  );
}

const send = (reply: FastifyReply, status: number, body: unknown) =>
  reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(body));

function answerTo(error: FastifyError) {
  if (hasZodFastifySchemaValidationErrors(error)) return { status: 400, body: validationProblem(error.validation) };
  if (error instanceof Refusal) return { status: error.statusCode, body: apiError(error.code) };
  const asked = error instanceof Fault ? askerFaults[error.code] : undefined;
  if (asked) return { status: 400, body: apiError(asked) };
  const status = error.statusCode ?? 500;
  const code = codes[status];
  if (code) return { status, body: apiError(code) };
  return status < 500 ? { status: 400, body: apiError('error.bad-request') } : { status: 500, body: apiError('error.internal') };
}
