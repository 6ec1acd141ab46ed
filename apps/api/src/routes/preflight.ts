import type { ApiServer } from '../server.ts';

/** Lets scripts of other sites send the few headers that reading needs (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export function preflightRoutes(app: ApiServer): void {
  for (const url of ['/api/v1/*', '/badge/*']) {
    app.options(url, { schema: { hide: true } }, (_request, reply) =>
      reply
        .code(204)
        .header('access-control-allow-methods', 'GET, HEAD')
        .header('access-control-allow-headers', 'If-None-Match, Last-Event-ID')
        .header('access-control-max-age', '86400')
        .send(),
    );
  }
}
