import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

interface LoopbackConnection {
  socket: Socket;
  address: string;
  port: number;
  secure: false;
  bytesRead(): number;
  bytesWritten(): number;
  close(): Promise<void>;
}

export interface LoopbackServer {
  /** A new connection to it, on which nothing was said yet. */
  open(): Promise<{ ok: true; value: LoopbackConnection } | { ok: false; failure: { code: 'connect-refused' } }>;
  /** Connections so far. */
  connections(): number;
  close(): Promise<void>;
}

/** The TLS library's own server, on a free port of the loopback. */
export const startTlsServer = (options: TlsOptions): Promise<LoopbackServer> => {
  const server = createTlsServer(options);
  server.on('tlsClientError', () => undefined);
  return serve(server);
};

/** A server that does with each connection whatever it likes; `count` numbers them from 0. */
export function startRawServer(handle: (socket: Socket, count: number) => unknown): Promise<LoopbackServer> {
  let count = 0;
  return serve(createServer((socket) => handle(socket, count++)));
}

async function serve(server: Server): Promise<LoopbackServer> {
  let connections = 0;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket.on('error', () => undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    open: () => openTo(port),
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const openTo = (port: number): ReturnType<LoopbackServer['open']> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve({ ok: true, value: connectionOf(socket, port) }));
    socket.on('error', () => resolve({ ok: false, failure: { code: 'connect-refused' } }));
  });

const connectionOf = (socket: Socket, port: number): LoopbackConnection => ({
  socket,
  address: '127.0.0.1',
  port,
  secure: false,
  bytesRead: () => socket.bytesRead,
  bytesWritten: () => socket.bytesWritten,
  close: async () => {
    socket.destroy();
  },
});
