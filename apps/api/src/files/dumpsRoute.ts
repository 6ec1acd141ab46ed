import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { noQuery } from '../routes/domainParams.ts';
import type { ApiServer } from '../server.ts';
import { keptFiles } from './keptFiles.ts';
import { sendKept } from './sendKept.ts';

const dayMs = 86_400_000;
const mostBytes = 4 * 2 ** 30;

const mediaTypes = {
  'providers.json': 'application/json; charset=utf-8',
  'providers.csv': 'text/csv; charset=utf-8; header=present',
  'observations.ndjson.gz': 'application/gzip',
} as const;
const params = z.object({ file: z.enum(Object.keys(mediaTypes) as [keyof typeof mediaTypes]) });

/** Everything about listed providers, made once a day. */
export function dumpsRoute(app: ApiServer, { reads: { exports }, clock, siteOrigin }: ApiDeps): void {
  const shared = { clock, everyMs: dayMs, mostBytes };
  const rows = keptFiles({
    ...shared,
    async make(write) {
      await write('providers.json', exports.providersJson(siteOrigin));
      await write('providers.csv', exports.providersCsv());
    },
  });
  const observations = keptFiles({ ...shared, make: (write) => write('observations.ndjson.gz', exports.observations()) });
  app.addHook('onClose', () => Promise.all([rows.remove(), observations.remove()]).then(() => undefined));
  app.get(
    '/dumps/:file',
    {
      schema: {
        tags: ['dumps'],
        summary: 'All listed providers, or all that was last seen of them, made daily; CC BY 4.0',
        params,
        querystring: noQuery,
        response: {
          200: { description: 'The file', content: { 'application/octet-stream': { schema: z.any() } } },
          ...errorResponses,
        },
      },
    },
    (request, reply) =>
      sendKept(
        request.params.file === 'observations.ndjson.gz' ? observations : rows,
        { name: request.params.file, mediaType: mediaTypes[request.params.file], attachment: true },
        request,
        reply,
      ),
  );
}
