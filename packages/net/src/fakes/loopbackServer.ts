import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export interface LoopbackServer {
  port: number;
  counts: { accepted: number };
  stop(): Promise<void>;
}

/** Listens on loopback and counts; `server` may be a TLS or HTTPS one made elsewhere. */
export async function listen(server: Server, address = '127.0.0.1', port = 0): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  const counts = { accepted: 0 };
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    counts.accepted += 1;
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const plainServer = (handle: (socket: Socket) => void = () => undefined): Server => createServer(handle);
