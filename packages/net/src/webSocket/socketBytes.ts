import type { Duplex } from 'node:stream';
import { abortFailure, failed, success } from '../result.ts';
import type { Result } from '../types.ts';

/** The next bytes of a socket, `connection-lost` at its end. */
export async function nextBytes(socket: Duplex, signal: AbortSignal): Promise<Result<Buffer>> {
  for (;;) {
    if (signal.aborted) return abortFailure(signal);
    const bytes: unknown = socket.read();
    if (bytes instanceof Buffer) return success(bytes);
    if (socket.readableEnded || socket.destroyed) return failed('connection-lost');
    await change(socket, signal);
  }
}

const events = ['readable', 'end', 'close', 'error'] as const;

const change = (socket: Duplex, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      for (const event of events) socket.off(event, done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    for (const event of events) socket.on(event, done);
    signal.addEventListener('abort', done, { once: true });
  });
