import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@signpost/contracts';

/** A clock that a test moves. Whoever sleeps on it moves it too, at once. */
export class ManualClock implements Clock {
  #nowMs: number;

  constructor(start = '2026-01-02T03:04:05.000Z') {
    this.#nowMs = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  advance(ms: number): void {
    this.#nowMs += ms;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.advance(ms);
    await wait(0);
  }
}
