import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { roomParams } from './roomAddress.ts';

const query = z.strictObject({
  hash: z.string().max(40).optional().describe('Of the picture, so that a new one has a new address'),
});
const webp = {
  description: 'The picture',
  content: { 'image/webp': { schema: z.any().meta({ type: 'string', format: 'binary' }) } },
};
const headers = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Pictures of rooms, as we drew them anew. */
export function pictureRoute(app: ApiServer, { reads: { rooms } }: ApiDeps): void {
  app.get(
    '/api/v1/rooms/:address/picture',
    {
      config: { cacheControl: cacheTimes.facts },
      schema: {
        tags: ['rooms'],
        summary: 'The picture of a room, where a moderator let it be shown',
        params: roomParams,
        querystring: query,
        response: { 200: webp, ...errorResponses },
      },
    },
    async ({ params }, reply) => {
      const { bytes, mediaType } = found(await rooms.picture(params.address), 'error.unknown-room');
      return reply.headers(headers).type(mediaType).send(bytes);
    },
  );
}
