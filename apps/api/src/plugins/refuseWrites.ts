import { Refusal } from '../errors/Refusal.ts';
import type { ApiServer } from '../server.ts';

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Asked by POST for want of room in an address; they read all the same. */
const readingPosts: ReadonlySet<string | undefined> = new Set(['/api/1.0/search']);

/** For an API over a replica: what would change something is refused before anything is looked at. */
export function refuseWrites(app: ApiServer): void {
  app.addHook('onRequest', async ({ method, routeOptions }, reply) => {
    if (reading.has(method) || (method === 'POST' && readingPosts.has(routeOptions.url))) return;
    reply.header('allow', [...reading].join(', '));
    throw new Refusal(405, 'error.read-only');
  });
}
