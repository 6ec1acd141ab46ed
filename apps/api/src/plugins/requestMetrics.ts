import { Histogram, type Registry } from 'prom-client';
import type { ApiServer } from '../server.ts';

const buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3];

/** Times every request by route pattern, never by address, so that strangers can't grow the metrics. */
export function requestMetrics(app: ApiServer, registry: Registry): void {
  const seconds = new Histogram({
    name: 'signpost_http_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}
