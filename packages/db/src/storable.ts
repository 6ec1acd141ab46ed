const replacement = '\ufffd';

/** Text as PostgreSQL can hold it: strangers send NUL and half surrogate pairs, which it refuses. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', replacement);

/** JSON as `jsonb` can hold it. `JSON.stringify` escapes just those characters that it refuses. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value).replace(/\\\\|\\u0000|\\ud[89a-f][0-9a-f]{2}/g, (found) => (found === '\\\\' ? found : replacement));
