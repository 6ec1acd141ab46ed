import { connect, createServer, type Server, type Socket } from 'node:net';

export interface DelayProxy {
  /** What went through since the last `reset`. */
  counts: { connections: number; bytesUp: number; bytesDown: number };
  reset(): void;
  stop(): Promise<void>;
}

export interface ProxyRoute {
  listen: { address: string; port: number };
  target: { address: string; port: number };
}

/**
 * A TCP proxy that delays every byte by `oneWayMs` and counts. The kernel lets a client connect at once, where a far server
 * would take a round trip; so a client's bytes are held until that round trip would have been over.
 */
export async function startDelayProxy(routes: readonly ProxyRoute[], oneWayMs: number): Promise<DelayProxy> {
  const counts = { connections: 0, bytesUp: 0, bytesDown: 0 };
  const sockets = new Set<Socket>();
  const servers = await Promise.all(
    routes.map((route) => listen(route, (client) => relay(client, route, oneWayMs, counts, sockets))),
  );
  return {
    counts,
    reset: () => Object.assign(counts, { connections: 0, bytesUp: 0, bytesDown: 0 }),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise<void>((done) => server.close(() => done()))));
    },
  };
}

function listen({ listen: { address, port } }: ProxyRoute, serve: (client: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, serve);
    server.once('error', reject);
    server.listen(port, address, 511, () => resolve(server));
  });
}

function relay(
  client: Socket,
  { target }: ProxyRoute,
  oneWayMs: number,
  counts: DelayProxy['counts'],
  sockets: Set<Socket>,
): void {
  counts.connections++;
  const upstream = connect({ host: target.address, port: target.port, noDelay: true, allowHalfOpen: true });
  for (const socket of [client, upstream]) {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  }
  const connectedAt = performance.now() + 2 * oneWayMs;
  pump(
    client,
    upstream,
    () => Math.max(performance.now(), connectedAt) + oneWayMs,
    (length) => {
      counts.bytesUp += length;
    },
  );
  pump(
    upstream,
    client,
    () => performance.now() + oneWayMs,
    (length) => {
      counts.bytesDown += length;
    },
  );
}

/** Hands bytes, the end and the loss of one side on to the other, each at its time and in order. */
function pump(from: Socket, to: Socket, due: () => number, count: (length: number) => void): void {
  let last = 0;
  const later = (act: () => void) => {
    last = Math.max(last, due());
    const waitMs = last - performance.now();
    if (waitMs <= 0) act();
    else setTimeout(act, waitMs);
  };
  from.on('data', (bytes: Buffer) => {
    count(bytes.length);
    later(() => to.destroyed || to.write(bytes));
  });
  from.on('end', () => later(() => to.end()));
  from.on('error', () => later(() => to.destroy()));
  from.on('close', () => later(() => to.end()));
}
