import { createSocket } from 'node:dgram';
import type { Nameserver } from './nameservers.ts';
import type { Reading } from './reply.ts';

/** How one try ended: a usable reading, silence, garbage only, or an answer that the network gave in place of the server. */
export type Attempt = Reading | { kind: 'timeout' } | { kind: 'unreachable'; code: string } | { kind: 'aborted' };

/** One datagram from a socket of its own, so that each question has a new random source port. */
export function askUdp(
  server: Nameserver,
  packet: Buffer,
  read: (message: Buffer) => Reading,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = createSocket(server.address.includes(':') ? 'udp6' : 'udp4');
    let silence: Attempt = { kind: 'timeout' };
    const settle = (attempt: Attempt) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      socket
        .removeAllListeners('message')
        .removeAllListeners('error')
        .on('error', () => undefined);
      socket.close();
      resolve(attempt);
    };
    const onAbort = () => settle({ kind: 'aborted' });
    const timer = setTimeout(() => settle(silence), timeoutMs);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.on('error', (error: NodeJS.ErrnoException) => settle({ kind: 'unreachable', code: error.code ?? error.message }));
    socket.on('message', (message) => {
      const reading = read(message);
      if (reading.kind === 'garbage') silence = reading;
      else if (reading.kind !== 'stray') settle(reading);
    });
    // A connected socket: the kernel drops what comes from elsewhere.
    socket.connect(server.port, server.address, () => socket.send(packet));
  });
}
