import { type Failure, type FailureCode, failure } from '@signpost/contracts';
import type { Result } from './types.ts';

export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const failed = (code: FailureCode, detail?: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: failure(code, detail),
});

/** Whether a signal was aborted by a clock rather than by somebody. */
export const isTimeout = (signal?: AbortSignal): boolean =>
  signal?.reason instanceof Error && signal.reason.name === 'TimeoutError';

/** What an aborted signal means: a caller's time-out is a spent budget, anything else a cancellation. */
export const abortFailure = <T>(signal: AbortSignal): Result<T> => failed(isTimeout(signal) ? 'budget-exhausted' : 'cancelled');
