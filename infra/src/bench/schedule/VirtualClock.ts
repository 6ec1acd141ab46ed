import { setImmediate as settle } from 'node:timers/promises';
import type { Clock } from '@signpost/contracts';
import { Heap } from './Heap.ts';

/** Time that passes only when nobody has anything left to do: a day takes as long as its work does. */
export class VirtualClock implements Clock {
  #nowMs: number;
  readonly #sleepers = new Heap<() => void>();

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    return new Promise((resolve) => this.#sleepers.push(this.#nowMs + Math.max(0, ms), resolve));
  }

  /** Lets time pass until `untilMs`, waking each sleeper when its time has come. */
  async pass(untilMs: number): Promise<void> {
    for (;;) {
      await settle();
      const next = this.#sleepers.peek();
      if (next === undefined || next > untilMs) break;
      this.#nowMs = next;
      while (this.#sleepers.peek() === next) this.#sleepers.pop()?.value();
    }
    this.#nowMs = untilMs;
  }
}
