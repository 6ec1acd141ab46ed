import { apiErrorSchema } from '@signpost/contracts';
import type { z } from 'zod';
import { type ApiResult, unreachable } from './ApiResult.ts';

export interface ApiAccess {
  origin: string;
  fetch: typeof fetch;
  /** For both attempts together. */
  deadlineMs: number;
}

const attempts = 2;

/** One GET, repeated once where the API gave no usable answer in the first half of the deadline. */
export async function askApi<T>(
  access: ApiAccess,
  path: string,
  schema: z.ZodType<T>,
  headers: Record<string, string> = {},
): Promise<ApiResult<T>> {
  let result: ApiResult<T> = unreachable;
  for (let attempt = 0; attempt < attempts && result.kind === 'unreachable'; attempt += 1) {
    result = await attemptOnce(access, path, schema, headers).catch(() => unreachable);
  }
  return result;
}

async function attemptOnce<T>(
  access: ApiAccess,
  path: string,
  schema: z.ZodType<T>,
  headers: Record<string, string>,
): Promise<ApiResult<T>> {
  const signal = AbortSignal.timeout(access.deadlineMs / attempts);
  const response = await access.fetch(new URL(path, access.origin), {
    signal,
    headers: { accept: 'application/json', ...headers },
  });
  if (response.status >= 500 || response.status === 429) return unreachable;
  const body: unknown = await response.json();
  if (response.ok) return { kind: 'found', value: schema.parse(body) };
  const error = apiErrorSchema.safeParse(body);
  return { kind: 'refused', status: response.status, error: error.success ? error.data.error : null };
}
