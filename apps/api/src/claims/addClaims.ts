import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ApiServer } from '../server.ts';
import type { ClaimMeans } from './ClaimMeans.ts';
import { claimRoutes } from './claimRoutes.ts';
import { operatorRoutes } from './operatorRoutes.ts';

/** Operators' routes with what they alone need: cookies that we sign, and forms. */
export async function addClaims(app: ApiServer, means: ClaimMeans): Promise<void> {
  await app.register(async (plain) => {
    await plain.register(cookie, { secret: means.cookieKey });
    await plain.register(formbody, { bodyLimit: 16_384 });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    claimRoutes(scope, means);
    operatorRoutes(scope, means);
  });
}
