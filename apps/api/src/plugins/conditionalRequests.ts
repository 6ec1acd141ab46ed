import type { ApiServer } from '../server.ts';
import { cacheTimes } from './cacheTimes.ts';
import { entityTag, namesTag } from './entityTag.ts';

/** Gives good answers their Cache-Control and ETag, and answers 304 to those who have them already. */
export function conditionalRequests(app: ApiServer): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const cacheControl = reply.getHeader('cache-control') ?? cacheControlOf(reply);
    reply.header('cache-control', cacheControl);
    if (reply.statusCode !== 200 || cacheControl === cacheTimes.never || typeof payload !== 'string') return done(null, payload);
    const tag = String(reply.getHeader('etag') ?? entityTag(payload));
    reply.header('etag', tag);
    if (!namesTag(request.headers['if-none-match'], tag)) return done(null, payload);
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}

const cacheControlOf = ({
  statusCode,
  routeOptions,
}: {
  statusCode: number;
  routeOptions?: { config?: { cacheControl?: string } };
}) => (statusCode === 200 ? routeOptions?.config?.cacheControl : undefined) ?? cacheTimes.never;
