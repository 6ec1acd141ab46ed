/** A wall-clock limit joined with a caller's signal. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True when our own limit ended it, not the caller. */
  expired(): boolean;
  /** Frees the timer and the listener; call it always. */
  clear(): void;
}

/** Unlike `AbortSignal.any`, it leaves nothing behind on a long-lived parent signal. */
export function createDeadline(timeoutMs: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController();
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    controller.abort(new DOMException('The deadline passed', 'TimeoutError'));
  }, timeoutMs);
  const follow = () => controller.abort(parent?.reason);
  if (parent?.aborted) follow();
  parent?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    expired: () => expired,
    clear: () => {
      clearTimeout(timer);
      parent?.removeEventListener('abort', follow);
    },
  };
}
