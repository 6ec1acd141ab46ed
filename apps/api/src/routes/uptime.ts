import { uptimeSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams } from './domainParams.ts';

export function uptimeRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain/uptime',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'Whether apps could connect: the last look, the last 90 days and the years',
        params: domainParams,
        response: { 200: answer('Looks counted by day, oldest first', uptimeSchema), ...errorResponses },
      },
    },
    async ({ params: { domain } }) => found(await reads.getUptime(domain), 'error.unknown-domain'),
  );
}
