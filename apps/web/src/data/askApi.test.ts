import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { askApi } from './askApi.ts';

const schema = z.object({ name: z.string() });
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const ask = (fetch: typeof globalThis.fetch, deadlineMs = 1000) =>
  askApi({ origin: 'http://api.invalid', fetch, deadlineMs }, '/x', schema);

describe('a question to the API', () => {
  it('gives the parsed answer', async () => {
    const fetch = vi.fn(async () => json(200, { name: 'a', more: 1 }));
    expect(await ask(fetch)).toEqual({ kind: 'found', value: { name: 'a' } });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it.each([
    ['a lost connection', () => Promise.reject(new TypeError('fetch failed'))],
    ['a fault', async () => json(500, {})],
    ['an overload', async () => json(503, {})],
    ['an answer that is no JSON', async () => new Response('<html>')],
    ['an answer of another shape', async () => json(200, { name: 1 })],
  ])('is repeated once after %s', async (_name, answer) => {
    const fetch = vi.fn(answer);
    expect(await ask(fetch)).toEqual({ kind: 'unreachable' });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is content with the second answer', async () => {
    const answers = [json(502, {}), json(200, { name: 'b' })];
    expect(await ask(async () => answers.shift() ?? json(500, {}))).toEqual({ kind: 'found', value: { name: 'b' } });
  });

  it('takes a refusal for what it is', async () => {
    const fetch = vi.fn(async () => json(404, { error: { code: 'unknown-domain', message: 'no' } }));
    expect(await ask(fetch)).toEqual({ kind: 'refused', status: 404, error: { code: 'unknown-domain', message: 'no' } });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('ends at its deadline', async () => {
    const never: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const started = performance.now();
    expect(await ask(never, 100)).toEqual({ kind: 'unreachable' });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
