import type { DisputeOutcome, Submitted } from '@signpost/directory';
import { describe, expect, it, vi } from 'vitest';
import { defaultLimits } from '../deps.ts';
import { fakeApp, fakeRun } from '../testing/fakeDeps.ts';
import type { ProbeDoor } from './ProbeDoor.ts';

const ticket = (joined: boolean): Submitted => ({
  kind: 'taken',
  ticket: { run: fakeRun('queued'), joined, place: 1, estimateSeconds: null },
});
const appThat = (outcome: Submitted, limits = defaultLimits, disputed: DisputeOutcome = outcome) => {
  const submit = vi.fn<ProbeDoor['submit']>(async () => outcome);
  const dispute = vi.fn<ProbeDoor['dispute']>(async () => disputed);
  return { submit, dispute, app: fakeApp({}, { limits, probes: { submit, dispute, report: async () => null } }) };
};
const post = (payload: unknown, from = '203.0.113.1') =>
  ({
    method: 'POST',
    url: '/api/v1/probes',
    payload: JSON.stringify(payload),
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
  }) as const;

it('takes a domain in any writing, and says where to look', async () => {
  const { app, submit } = appThat(ticket(false));
  const answer = await (await app).inject(post({ domain: ' BÜCHER.example ' }));
  expect(answer.statusCode).toBe(202);
  expect(answer.headers).toMatchObject({ location: '/api/v1/probes/run_1', 'cache-control': 'no-store' });
  expect(submit).toHaveBeenCalledWith('xn--bcher-kva.example');
});

it('tells a test that somebody else asked for from a new one', async () => {
  expect((await (await appThat(ticket(true)).app).inject(post({ domain: 'example.org' }))).statusCode).toBe(200);
});

it.each(['127.0.0.1', '[::1]', 'localhost', 'me@example.org', 'https://example.org', 'example', 'a.internal', 'x\r\ny.example'])(
  'takes no %j for a domain',
  async (domain) => {
    const { app, submit } = appThat(ticket(false));
    expect((await (await app).inject(post({ domain }))).statusCode).toBe(400);
    expect(submit).not.toHaveBeenCalled();
  },
);

it.each([
  [{ kind: 'refused', code: 'error.opted-out' } as const, 403],
  [{ kind: 'refused', code: 'error.testing-declined' } as const, 403],
  [{ kind: 'refused', code: 'error.public-suffix' } as const, 400],
])('answers %j with %i and its reason', async (outcome, status) => {
  const answer = await (await appThat(outcome).app).inject(post({ domain: 'example.org' }));
  expect([answer.statusCode, answer.json().error.code]).toEqual([status, outcome.code]);
});

it('sends people away while the queue is full, and says when to come again', async () => {
  const { app } = appThat({ kind: 'full', retryAfterSeconds: 60 });
  const answer = await (await app).inject(post({ domain: 'example.org' }));
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '60']);
});

it('lets one client ask for so many an hour, and others on', async () => {
  const app = await appThat(ticket(false), { ...defaultLimits, probesPerHour: 3 }).app;
  const direct = (remoteAddress: string) => app.inject({ ...post({ domain: 'example.org' }), remoteAddress });
  const answers = [];
  for (let n = 0; n < 4; n += 1) answers.push(await direct('203.0.113.1'));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 429]);
  expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(60);
  expect((await direct('203.0.113.2')).statusCode).toBe(202);
});

it('begins nothing by GET', async () => {
  const { app, submit } = appThat(ticket(false));
  for (const url of ['/api/v1/probes', '/api/v1/probes?domain=example.org'])
    expect((await (await app).inject(url)).statusCode).toBe(404);
  expect(submit).not.toHaveBeenCalled();
});

describe('a doubted finding', () => {
  const finding = { check: 'rc4', direction: 'c2s' };

  it('is looked at by itself', async () => {
    const { app, submit, dispute } = appThat(ticket(false));
    const answer = await (await app).inject(post({ domain: 'example.org', finding }));
    expect([answer.statusCode, answer.headers.location]).toEqual([202, '/api/v1/probes/run_1']);
    expect(dispute).toHaveBeenCalledWith('example.org', finding);
    expect(submit).not.toHaveBeenCalled();
  });

  it.each([
    [{ kind: 'unknown' } as const, 404, 'error.unknown-finding', undefined],
    [{ kind: 'enough', retryAfterSeconds: 90 } as const, 429, 'error.disputed-enough', '90'],
  ])('is answered %j with %i', async (outcome, status, code, retryAfter) => {
    const answer = await (await appThat(ticket(false), defaultLimits, outcome).app).inject(
      post({ domain: 'example.org', finding }),
    );
    expect([answer.statusCode, answer.json().error.code, answer.headers['retry-after']]).toEqual([status, code, retryAfter]);
  });

  it.each([{ check: '../x', direction: 'c2s' }, { check: 'rc4', direction: 'both' }, { check: 'rc4' }, 'rc4 c2s'])(
    'is never %j',
    async (wrong) => {
      const { app, dispute } = appThat(ticket(false));
      expect((await (await app).inject(post({ domain: 'example.org', finding: wrong }))).statusCode).toBe(400);
      expect(dispute).not.toHaveBeenCalled();
    },
  );
});
