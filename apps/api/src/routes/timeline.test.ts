import { expect, it, vi } from 'vitest';
import { fakeApp, fakeProviderEvent, fakeReads } from '../testing/fakeDeps.ts';

it('serves the feed as Atom, cached for seconds', async () => {
  const answer = await (await fakeApp()).inject('/api/v1/providers/example.org/events.atom');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(answer.headers['cache-control']).toContain('max-age=15');
  expect(answer.body).toContain(fakeProviderEvent.id);
});

it.each(['history', 'events', 'events.atom'])('%s of a stranger is not there', async (path) => {
  const answer = await (await fakeApp()).inject(`/api/v1/providers/nobody.example/${path}`);
  expect(answer.statusCode).toBe(404);
  expect(answer.json().error.code).toBe('error.unknown-domain');
});

it.each(['history', 'events'] as const)('pages %s from the item that is named', async (path) => {
  const read = vi.fn(fakeReads[path === 'history' ? 'listHistory' : 'listEvents']);
  const app = await fakeApp(path === 'history' ? { listHistory: read as never } : { listEvents: read as never });
  await app.inject(`/api/v1/providers/example.org/${path}?limit=5&before=${fakeProviderEvent.id}`);
  expect(read).toHaveBeenCalledWith('example.org', { limit: 5, before: fakeProviderEvent.id });
  await app.inject(`/api/v1/providers/example.org/${path}`);
  expect(read).toHaveBeenLastCalledWith('example.org', { limit: 20 });
  for (const query of ['before=x', 'limit=0', 'limit=101', "before='; drop table provider_event --"]) {
    expect((await app.inject(`/api/v1/providers/example.org/${path}?${query}`)).statusCode).toBe(400);
  }
  expect(read).toHaveBeenCalledTimes(2);
});

it('lets apps follow all events from where they are, and takes nothing else for a place', async () => {
  const read = vi.fn(fakeReads.followEvents);
  const app = await fakeApp({ followEvents: read });
  expect((await app.inject('/api/v1/events')).json()).toEqual({ items: [fakeProviderEvent], next: '7', more: false });
  await app.inject('/api/v1/events?after=7&limit=500');
  expect(read.mock.calls).toEqual([[{ after: '0', limit: 100 }], [{ after: '7', limit: 500 }]]);
  for (const query of ['after=-1', 'after=x', 'after=1.5', 'after=9999999999999999999', 'limit=501', 'before=7'])
    expect((await app.inject(`/api/v1/events?${query}`)).statusCode, query).toBe(400);
});
