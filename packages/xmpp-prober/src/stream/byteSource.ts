import type { Duplex } from 'node:stream';

export type Bytes = { type: 'bytes'; bytes: Uint8Array } | { type: 'end' } | { type: 'aborted' };

/** Pulls bytes from a socket, so that a server which talks too much fills its own buffers and not ours. Never throws. */
export class ByteSource {
  constructor(private readonly socket: Duplex) {
    // An error without a listener would end the process; the end of the socket follows it and is what we read.
    socket.on('error', () => undefined);
  }

  async read(signal: AbortSignal): Promise<Bytes> {
    for (;;) {
      if (signal.aborted) return { type: 'aborted' };
      const bytes: unknown = this.socket.read();
      if (bytes instanceof Uint8Array) return { type: 'bytes', bytes };
      if (this.socket.readableEnded || this.socket.destroyed) return { type: 'end' };
      await this.change(signal);
    }
  }

  private change(signal: AbortSignal): Promise<void> {
    const events = ['readable', 'end', 'close', 'error'] as const;
    return new Promise((resolve) => {
      const done = () => {
        for (const event of events) this.socket.off(event, done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      for (const event of events) this.socket.on(event, done);
      signal.addEventListener('abort', done, { once: true });
    });
  }
}
