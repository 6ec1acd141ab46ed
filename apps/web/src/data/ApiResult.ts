import type { ApiError } from '@signpost/contracts';

/** What came of a question to our API. `refused` is its own clear answer (4xx); `unreachable` is our fault. */
export type ApiResult<T> =
  | { kind: 'found'; value: T }
  | { kind: 'refused'; status: number; error: ApiError['error'] | null }
  | { kind: 'unreachable' };

export const unreachable = { kind: 'unreachable' } as const;
