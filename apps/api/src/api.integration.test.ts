import type { StoredObservation } from '@signpost/contracts';
import { storeAssessment } from '@signpost/db';
import { useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessed, hostile, listed, type SeededApi, seededApi } from './testing/seededApi.ts';

const use = useDatabase();
let api: SeededApi;
beforeAll(async () => {
  api = await seededApi(use().database);
});
afterAll(() => api.app.close());

const get = async <T>(url: string): Promise<T> => {
  const answer = await api.app.inject(url);
  expect(answer.statusCode, `${url}: ${answer.body}`).toBe(200);
  return answer.json<T>();
};

describe('one provider', () => {
  it('is told with its assessment, listed or not', async () => {
    expect(await get('/api/v1/providers/P00.example.')).toMatchObject({
      domain: 'p00.example',
      listing: 'listed',
      assessment: { overall: 'A' },
    });
    expect(await get('/api/v1/providers/hidden.example')).toMatchObject({
      listing: 'unlisted',
      assessment: null,
      observedAt: null,
    });
    expect(await get('/api/v1/providers/old.example')).toMatchObject({ stale: true });
  });

  it.each(['nobody.example', 'gone.example'])('%s is not known', async (domain) => {
    for (const path of ['', '/observations']) {
      const answer = await api.app.inject(`/api/v1/providers/${domain}${path}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.json().error.code).toBe('error.unknown-domain');
    }
  });

  it('answers 304 until something changes', async () => {
    const url = '/api/v1/providers/p01.example';
    const first = await api.app.inject(url);
    const ask = () => api.app.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } });
    expect((await ask()).statusCode).toBe(304);
    await storeAssessment(use().database, assessed('p01.example', { letter: 'B', calls: 'no' }));
    expect((await ask()).statusCode).toBe(200);
  });
});

describe('words of strangers', () => {
  it('come as text in JSON', async () => {
    const provider = await api.app.inject('/api/v1/providers/hostile.example');
    expect(provider.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(provider.json().software.name).toBe(hostile);
    const list = await api.app.inject('/api/v1/providers/hostile.example/observations');
    expect(list.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(list.body).toContain(JSON.stringify(hostile).slice(1, -1));
  });

  it('come as a plain download where they are evidence', async () => {
    const { observations } = await get<{ observations: StoredObservation[] }>(
      '/api/v1/providers/hostile.example/observations?kind=sign-up',
    );
    const answer = await api.app.inject(`/api/v1/evidence/${observations[0]?.evidence[0]?.sha256}`);
    expect(answer.body).toBe(hostile);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[0-9a-f]{64}\.txt"$/);
  });

  it('are picked by kind', async () => {
    expect(await get('/api/v1/providers/hostile.example/observations?kind=dns')).toEqual({
      domain: 'hostile.example',
      observations: [],
    });
  });
});

describe('badges', () => {
  it.each([
    ['p00.example', 'max-age=300'],
    ['old.example', 'max-age=30'],
    ['untested.example', 'max-age=30'],
    ['gone.example', 'max-age=30'],
    ['nobody.example', 'max-age=30'],
    ['hostile.example', 'max-age=300'],
  ])('%s has one', async (domain, age) => {
    const answer = await api.app.inject(`/badge/${domain}.svg`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain(`${age},`);
    expect(Buffer.byteLength(answer.body)).toBeLessThanOrEqual(2048);
  });

  it('of one that opted out is that of a stranger', async () => {
    const messageOf = async (domain: string) => (await get<{ message: string }>(`/badge/${domain}.json`)).message;
    expect(await messageOf('gone.example')).toBe(await messageOf('nobody.example'));
    expect(await messageOf('p00.example')).not.toBe(await messageOf('nobody.example'));
  });
});

describe('runs', () => {
  it('are told with their steps and events', async () => {
    expect(await get(`/api/v1/runs/${api.runId}`)).toMatchObject({ id: api.runId, domain: 'hostile.example', status: 'queued' });
    expect(await get(`/api/v1/runs/${api.runId}/events`)).toMatchObject({
      events: [{ type: 'queued', sequence: 1 }, { type: 'finished' }],
    });
    expect(await get(`/api/v1/runs/${api.runId}/events?after=2`)).toMatchObject({ events: [] });
  });

  it('are streamed', async () => {
    const answer = await api.app.inject({ url: `/api/v1/runs/${api.runId}/events`, headers: { accept: 'text/event-stream' } });
    expect(answer.body).toMatch(/event: queued\n.*event: finished\n/s);
  });
});

it('is ready, and says what it cannot see', async () => {
  expect(await get('/readyz')).toEqual({ ready: true, database: true, migrations: true });
  expect(await get('/api/v1/service')).toMatchObject({
    mode: 'lab',
    notConfigured: [{ fact: 'fact.observer' }],
    providers: { listed: listed.length, probed: listed.length - 1 },
  });
});
