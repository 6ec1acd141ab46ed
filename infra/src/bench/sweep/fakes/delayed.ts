import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * A socket as from far away: what we send leaves `roundTripMs` late, and nothing at all before the round trip is over that
 * connecting would take, for the kernel connects at once here.
 */
export class Delayed extends Duplex {
  private readonly waiting: { due: number; act: () => void }[] = [];
  private timer: NodeJS.Timeout | null = null;
  private readonly connectedAt: number;

  constructor(
    private readonly socket: Socket,
    private readonly roundTripMs: number,
  ) {
    super({ allowHalfOpen: true });
    this.connectedAt = performance.now() + roundTripMs;
    socket.on('data', (bytes) => this.push(bytes) || socket.pause());
    socket.on('end', () => this.push(null));
    socket.on('error', () => this.destroy());
    socket.on('close', () => this.destroy());
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    this.later(() => this.socket.destroyed || this.socket.write(bytes));
    done();
  }

  override _final(done: () => void): void {
    this.later(() => this.socket.end());
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (this.timer) clearTimeout(this.timer);
    this.socket.destroy();
    done(error);
  }

  private later(act: () => void): void {
    this.waiting.push({ due: Math.max(performance.now(), this.connectedAt) + this.roundTripMs, act });
    this.timer ??= setTimeout(() => this.letGo(), this.waitMs());
  }

  private letGo(): void {
    this.timer = null;
    while (this.waiting.length > 0 && this.waitMs() <= 0) this.waiting.shift()?.act();
    if (this.waiting.length > 0 && !this.destroyed) this.timer = setTimeout(() => this.letGo(), this.waitMs());
  }

  private waitMs(): number {
    return Math.ceil((this.waiting[0]?.due ?? 0) - performance.now());
  }
}
