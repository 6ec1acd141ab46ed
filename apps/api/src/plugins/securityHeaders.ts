import helmet from '@fastify/helmet';
import type { ApiServer } from '../server.ts';

/** Facts are for everybody: any site may read and embed them, none may run them. */
export async function securityHeaders(app: ApiServer): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    xFrameOptions: { action: 'deny' },
    // TLS ends at the proxy, which alone knows whether its whole host has it.
    strictTransportSecurity: false,
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', 'ETag, Retry-After');
    done();
  });
}
