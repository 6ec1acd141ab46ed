import Fastify, { type FastifyReply, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ApiDeps } from './deps.ts';
import { answerBrokenRequest } from './errors/answerBrokenRequest.ts';
import { apiError } from './errors/apiError.ts';

const bodyLimitBytes = 16_384;
/** Longer than any domain, so that a long one gets a clear answer; shorter than the 16 KiB that headers may have. */
const maxParamLength = 8000;

/** Fastify with zod, our limits, and one shape for the errors that come before any route. */
export function createServer({ logger, trustProxy }: Pick<ApiDeps, 'logger' | 'trustProxy'>) {
  let requests = 0;
  const prefix = Math.random().toString(36).slice(2, 8);
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy ?? false,
    requestIdHeader: false,
    genReqId: () => {
      requests += 1;
      return `${prefix}-${requests.toString(36)}`;
    },
    bodyLimit: bodyLimitBytes,
    requestTimeout: 15_000,
    routerOptions: { maxParamLength },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: refuseAddress,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  return app;
}

export type ApiServer = ReturnType<typeof createServer>;

/** For addresses that can't be read at all, such as a broken percent-encoding. */
function refuseAddress(_error: unknown, _request: unknown, reply: unknown): void {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  (reply as FastifyReply).code(400).headers(headers).send(apiError('error.bad-request'));
}
