import { roomsThereSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { domainParams } from './domainParams.ts';

export function roomsThereRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/providers/:domain/rooms',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'The public rooms that a provider hosts, counted by language, and the largest of them',
        params: domainParams,
        response: { 200: answer('Counts by language, most first', roomsThereSchema), ...errorResponses },
      },
    },
    async ({ params: { domain } }) => found(await reads.getRoomsThere(domain), 'error.unknown-domain'),
  );
}
