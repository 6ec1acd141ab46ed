import type { Socket } from 'node:net';
import { connectionLifeMs, type Lease } from '../courtesy/takeLease.ts';
import type { Connection } from '../types.ts';
import type { Endpoint } from './connectSocket.ts';

/** Ties a socket to its lease: whichever way the socket ends, the lease goes back once. No socket outlives its lease. */
export function createConnection(socket: Socket, { address, port }: Endpoint, lease: Lease): Connection {
  const lifeTimer = setTimeout(() => socket.destroy(), connectionLifeMs);
  lifeTimer.unref();
  socket.once('close', () => {
    clearTimeout(lifeTimer);
    void lease.release();
  });
  return {
    socket,
    address,
    port,
    secure: false,
    bytesRead: () => socket.bytesRead,
    bytesWritten: () => socket.bytesWritten,
    close() {
      socket.destroy();
      return lease.release();
    },
  };
}
