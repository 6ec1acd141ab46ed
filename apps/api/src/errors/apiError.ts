import { type ApiError, english, formatMessage, message } from '@signpost/contracts';

/** An error in the one shape; `code` is the id of its message, so that a client can say it in its own language. */
export function apiError(code: string, details: readonly string[] = []): ApiError {
  const text = formatMessage(english, message(code, { details: details.join('; ') }));
  return { error: { code, message: text, ...(details.length > 0 ? { details: [...details] } : {}) } };
}
