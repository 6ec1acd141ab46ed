import { type ApiResult, unreachable } from './ApiResult.ts';

/** Keeps a good answer for a while, and lets those who ask at the same time share one question. Bad answers are not kept. */
export function remember<T>(ask: () => Promise<ApiResult<T>>, keepMs: number, now: () => number = Date.now) {
  let kept: { answer: Promise<ApiResult<T>>; until: number } | null = null;
  return (): Promise<ApiResult<T>> => {
    if (kept && kept.until > now()) return kept.answer;
    const fresh = { answer: ask().catch((): ApiResult<T> => unreachable), until: now() + keepMs };
    kept = fresh;
    void fresh.answer.then(({ kind }) => {
      if (kind !== 'found' && kept === fresh) kept = null;
    });
    return fresh.answer;
  };
}
