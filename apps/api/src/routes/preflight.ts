import type { ApiServer } from '../server.ts';

/** Lets scripts of other sites send the few headers that reading needs (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export function preflightRoutes(app: ApiServer): void {
  const methodsOf = { '/api/v1/*': 'GET, HEAD', '/api/1.0/*': 'GET, HEAD, POST', '/badge/*': 'GET, HEAD' };
  for (const [url, methods] of Object.entries(methodsOf)) {
    app.options(url, { schema: { hide: true } }, (_request, reply) =>
      reply
        .code(204)
        .header('access-control-allow-methods', methods)
        .header('access-control-allow-headers', 'Content-Type, If-None-Match, Last-Event-ID')
        .header('access-control-max-age', '86400')
        .send(),
    );
  }
}
