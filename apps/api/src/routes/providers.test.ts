import { expect, it, vi } from 'vitest';
import { fakeApp, fakeReads } from '../testing/fakeDeps.ts';

const ask = async (query: string) => {
  const listProviders = vi.fn(fakeReads.listProviders);
  const answer = await (await fakeApp({ listProviders })).inject(`/api/v1/providers${query}`);
  return { answer, listProviders };
};

it('hands on the query with its defaults', async () => {
  const { answer, listProviders } = await ask('?c2s=A%2B&capability=calls&answer=yes&limit=5');
  expect(answer.statusCode).toBe(200);
  expect(listProviders).toHaveBeenCalledWith({
    c2s: 'A+',
    capability: 'calls',
    answer: 'yes',
    sort: 'domain',
    order: 'asc',
    limit: 5,
  });
});

it.each([
  ['?utm_source=x', 'unknown name "utm_source"'],
  ['?limit=0', 'limit: '],
  ['?limit=201', 'limit: '],
  ['?limit=x', 'limit: '],
  ['?c2s=E', 'c2s: '],
  ['?c2s=A&c2s=B', 'c2s: '],
  ['?sort=__proto__', 'sort: '],
  ['?software=%00', 'software: '],
  ['?capability=', 'capability: '],
  ['?__proto__=1', 'unknown name "__proto__"'],
])('refuses %s and asks nobody', async (query, detail) => {
  const { answer, listProviders } = await ask(query);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().error.code).toBe('error.bad-query');
  expect(answer.json().error.details[0]).toContain(detail);
  expect(listProviders).not.toHaveBeenCalled();
});

it.each([
  '/api/v1/providers/example.org',
  '/api/v1/providers/example.org/observations',
  '/api/v1/providers/example.org/history',
  '/api/v1/providers/example.org/events',
  '/api/v1/providers/example.org/events.atom',
  '/api/v1/runs/run_1',
  '/api/v1/runs/run_1/events',
  '/api/v1/service',
  '/api/v1/checks',
  '/api/v1/xeps',
  '/api/v1/messages/en',
  '/badge/example.org.svg',
  '/badge/example.org.json',
  '/openapi.json',
  '/healthz',
  '/readyz',
  '/metrics',
])('%s refuses a query name that it does not know', async (url) => {
  const answer = await (await fakeApp()).inject(`${url}?cachebuster=1`);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().error.details).toEqual(['unknown name "cachebuster"']);
});
