import { failure, type KeptFile } from '@signpost/contracts';
import type { FetchResponse, Result } from '@signpost/net';
import { expect, it } from 'vitest';
import { fakeContext } from '../../fakes/fakeContext.ts';
import { testKept } from './testKept.ts';

const url = 'https://up.example.org/file';
const answer = (status: number): Result<FetchResponse> => ({
  ok: true,
  value: { url, status, headers: new Map(), body: new Uint8Array(), redirects: [] },
});
const file = (misses = 0): KeptFile => ({
  ...{ url, since: '2026-01-01T00:00:00.000Z', misses },
  missedSince: misses > 0 ? '2026-01-05T00:00:00.000Z' : null,
});

async function look(response: Result<FetchResponse>, earlier: KeptFile) {
  const context = fakeContext({});
  const net = { ...context.net, fetch: async () => response };
  return testKept({ context: { ...context, net }, domain: 'example.org' }, earlier);
}

it.each<[string, Result<FetchResponse>]>([
  ['an overloaded server', answer(503)],
  ['a server that takes no HEAD', answer(405)],
  ['a redirect that leads nowhere', answer(302)],
  ['a door that wants a login', answer(401)],
  ['silence', { ok: false, failure: failure('connect-timeout') }],
  ['a broken certificate', { ok: false, failure: failure('tls-failed') }],
])('learns nothing from %s, and loses nothing', async (_name, response) => {
  for (const earlier of [file(), file(1)]) {
    const seen = await look(response, earlier);
    expect(seen.result.status).toBe('failed');
    expect(seen.file).toEqual(earlier);
  }
});

it.each([404, 410])('takes a %i for the end only at the second time in a row, as of the first', async (status) => {
  const first = await look(answer(status), file());
  expect(first.result.status).toBe('failed');
  expect(first.file).toMatchObject({ misses: 1, missedSince: expect.any(String) });
  const second = await look(answer(status), file(1));
  expect(second.result).toEqual({
    status: 'answered',
    value: { works: false, details: { url, since: file().since, days: 4 } },
  });
  expect(second.file).toMatchObject({ misses: 2, missedSince: '2026-01-05T00:00:00.000Z' });
});

it('forgets a miss when the file is back', async () => {
  const { result, file: next } = await look(answer(200), file(1));
  expect(result).toMatchObject({ status: 'answered', value: { works: true } });
  expect(next).toEqual(file());
});
