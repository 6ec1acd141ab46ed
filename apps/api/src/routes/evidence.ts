import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { noQuery } from './domainParams.ts';

const params = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hex') });

/** Raw bytes of strangers: always plain text, always a download, never run. */
export function evidenceRoute(app: ApiServer, { reads }: ApiDeps): void {
  app.get(
    '/api/v1/evidence/:sha256',
    {
      config: { cacheControl: cacheTimes.evidence },
      schema: {
        tags: ['providers'],
        summary: 'A raw answer as it came over the wire',
        params,
        querystring: noQuery,
        response: {
          200: { description: 'The answer, capped', content: { 'text/plain': { schema: z.string() } } },
          ...errorResponses,
        },
      },
    },
    async ({ params: { sha256 } }, reply) => {
      const text = found(await reads.getEvidence(sha256), 'error.unknown-evidence');
      return reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', `attachment; filename="${sha256}.txt"`)
        .type('text/plain; charset=utf-8')
        .send(text);
    },
  );
}
