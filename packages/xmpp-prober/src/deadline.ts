import type { Clock } from '@signpost/contracts';

/** A wall-clock limit joined with a caller's signal. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True when this limit ended it, not the caller. */
  expired(): boolean;
  /** Frees the timer and the listener; call it always. */
  clear(): void;
}

export function createDeadline(clock: Clock, timeoutMs: number, parent: AbortSignal): Deadline {
  const controller = new AbortController();
  const timer = new AbortController();
  let expired = false;
  const expire = () => {
    expired = true;
    controller.abort(new DOMException('The deadline passed', 'TimeoutError'));
  };
  clock.sleep(timeoutMs, timer.signal).then(expire, () => undefined);
  const follow = () => controller.abort(parent.reason);
  if (parent.aborted) follow();
  parent.addEventListener('abort', follow, { once: true });
  const clear = () => {
    timer.abort();
    parent.removeEventListener('abort', follow);
  };
  return { signal: controller.signal, expired: () => expired, clear };
}
