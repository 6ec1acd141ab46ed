import { type Failure, type FailureCode, failure } from '@signpost/contracts';

export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const failed = (code: FailureCode, detail?: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: failure(code, detail),
});

/** What an aborted signal means: a caller's time-out is a spent budget, anything else a cancellation. */
export function abortFailure(signal: AbortSignal): Failure {
  const isTimeout = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
  return failure(isTimeout ? 'budget-exhausted' : 'cancelled');
}
