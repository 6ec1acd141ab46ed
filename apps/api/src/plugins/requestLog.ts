import type { ApiServer } from '../server.ts';

const quietRoutes = new Set(['/badge/:domain.svg', '/badge/:domain.json', '/healthz', '/readyz', '/metrics']);

/** One line a request, without the client's address and without what it sent; busy routes only at debug level. */
export function requestLog(app: ApiServer): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const quiet = quietRoutes.has(route) && reply.statusCode < 500;
    const facts = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log[quiet ? 'debug' : 'info'](facts, 'request');
    done();
  });
}
