import type { Server, Socket } from 'node:net';
import { labFault } from '../fetch/requirements.ts';

export interface Listener {
  /** Ends it and every connection at once. */
  stop(): Promise<void>;
}

/** Listens, and remembers connections so that they end with the server. Works for TLS and HTTPS servers too. */
export function listen(server: Server, port: number, host: string): Promise<Listener> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(labFault(`The lab can't listen on ${host}, port ${port}: ${error.message}`)));
    server.listen(port, host, () => resolve({ stop }));
  });
}
