import { statisticsSchema } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import { errorResponsesWithout404 } from '../errors/errorResponses.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';

export function statisticsRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/statistics',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['providers'],
        summary: 'How the listed providers are spread: letters, software, IPv6, TLS 1.3; now and over time',
        response: { 200: answer('Counts now, and at the end of days', statisticsSchema), ...errorResponsesWithout404 },
      },
    },
    () => reads.getStatistics(),
  );
}
