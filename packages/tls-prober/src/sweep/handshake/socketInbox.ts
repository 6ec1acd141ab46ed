import type { Duplex } from 'node:stream';
import type { Clock } from '@signpost/contracts';

export type Arrival = { kind: 'bytes'; bytes: Buffer } | { kind: 'ended' } | { kind: 'timeout' };

/** Waits for a socket's bytes one piece at a time. Listens from the start, so that nothing is lost in between. */
export class SocketInbox {
  private readonly waiting: Buffer[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly socket: Duplex,
    private readonly clock: Clock,
  ) {
    socket.on('data', (bytes: Buffer) => {
      this.waiting.push(bytes);
      this.wake();
    });
    for (const event of ['end', 'error', 'close']) socket.on(event, this.onEnd);
    // Whoever read from it before may have left it paused.
    socket.resume();
  }

  async next(timeoutMs: number, signal?: AbortSignal): Promise<Arrival> {
    if (this.waiting.length === 0 && !this.ended) await this.wait(timeoutMs, signal);
    const bytes = this.waiting.shift();
    if (bytes !== undefined) return { kind: 'bytes', bytes };
    return { kind: this.ended ? 'ended' : 'timeout' };
  }

  send(bytes: Buffer): void {
    if (!this.ended && bytes.length > 0) this.socket.write(bytes);
  }

  private async wait(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    const timer = new AbortController();
    const stop = () => timer.abort();
    signal?.addEventListener('abort', stop, { once: true });
    this.wake = stop;
    if (!signal?.aborted) await this.clock.sleep(Math.max(0, timeoutMs), timer.signal).catch(() => undefined);
    this.wake = () => undefined;
    signal?.removeEventListener('abort', stop);
  }

  private readonly onEnd = (): void => {
    this.ended = true;
    this.wake();
  };
}
