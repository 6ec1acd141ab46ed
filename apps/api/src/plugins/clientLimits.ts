import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors/Refusal.ts';
import type { ApiServer } from '../server.ts';

/**
 * A direct client that we know: the site's own server, the monitoring. One that comes through a proxy is never one,
 * whatever address it says it has.
 */
export const isTrusted = ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>, { trustedClients }: ApiDeps): boolean =>
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined &&
  trustedClients.includes(ip.replace(/^::ffff:/, ''));

/** So many requests a minute and client (IPv6: a /64); what is more gets 429 with Retry-After. */
export const limitClients = (app: ApiServer, deps: ApiDeps) =>
  app.register(rateLimit, {
    max: deps.limits.perMinute,
    timeWindow: 60_000,
    cache: 20_000,
    allowList: (request: FastifyRequest) => isTrusted(request, deps),
    errorResponseBuilder: () => new Refusal(429, 'error.rate-limited'),
  });

/** Refuses new work while the event loop lags; health and cached badges stay up. */
export const limitLoad = (app: ApiServer) =>
  app.register(underPressure, {
    maxEventLoopDelay: 1000,
    retryAfter: 10,
    pressureHandler: () => {
      throw new Refusal(503, 'error.overloaded', 10);
    },
  });
