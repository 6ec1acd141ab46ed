import { apiError } from './apiError.ts';

/** Ends a request with a status and a message id: the client's mistake or a thing that is not there. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(apiError(code).error.message);
    this.name = 'Refusal';
  }
}

/** The value, or a 404 with the given message. */
export function found<T>(value: T | null, code: string): T {
  if (value === null) throw new Refusal(404, code);
  return value;
}
