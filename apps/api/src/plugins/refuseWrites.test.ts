import { expect, it, vi } from 'vitest';
import type { ProbeDoor } from '../probes/ProbeDoor.ts';
import { fakeApp } from '../testing/fakeDeps.ts';

const submit = vi.fn<ProbeDoor['submit']>(async () => ({ kind: 'full', retryAfterSeconds: 60 }));
const probes = { submit, dispute: submit, report: async () => null };
const body = { payload: '{"domain":"example.org"}', headers: { 'content-type': 'application/json' } };

it.each(['/api/v1/probes', '/api/v1/rooms/a%40rooms.example.org/reports', '/nowhere'])(
  'refuses to write at %s, and says what is allowed',
  async (url) => {
    const app = await fakeApp({}, { probes, readOnly: true });
    const answer = await app.inject({ method: 'POST', url, ...body });
    expect([answer.statusCode, answer.json().error.code]).toEqual([405, 'error.read-only']);
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
    expect(submit).not.toHaveBeenCalled();
  },
);

it('reads all the same, by POST too where that only asks', async () => {
  const app = await fakeApp({}, { readOnly: true });
  expect((await app.inject('/api/v1/providers/example.org')).statusCode).toBe(200);
  const search = { method: 'POST', url: '/api/1.0/search', ...body, payload: '{"keywords":["chat"]}' } as const;
  expect((await app.inject(search)).statusCode).not.toBe(405);
});

it('leaves an API that writes alone', async () => {
  const app = await fakeApp({}, { probes });
  expect((await app.inject({ method: 'POST', url: '/api/v1/probes', ...body })).statusCode).toBe(503);
});
