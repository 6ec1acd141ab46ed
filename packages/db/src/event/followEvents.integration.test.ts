import { useDatabase } from '@signpost/testing';
import type pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unlist } from '../provider/unlist.ts';
import { upsertProvider } from '../provider/upsertProvider.ts';
import { followEvents } from './followEvents.ts';
import { insertEvents, type NewProviderEvent } from './insertEvents.ts';

const open = useDatabase();
const at = (second: number) => new Date(Date.parse('2026-03-01T00:00:00.000Z') + second * 1000).toISOString();
const event = (second: number): NewProviderEvent => ({
  at: at(second),
  type: 'down',
  key: `${second}`,
  params: { direction: 'c2s', second },
  observationIds: [],
});
const clients: pg.PoolClient[] = [];

beforeEach(async () => {
  await open().database.pool.query('TRUNCATE provider CASCADE');
  for (const domain of ['one.example', 'two.example'])
    await upsertProvider(open().database, { domain, origin: 'lab', listing: 'listed' });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.release();
});

async function begin(): Promise<pg.PoolClient> {
  const client = await open().database.pool.connect();
  clients.push(client);
  await client.query('BEGIN');
  return client;
}
async function tell(domain: string, ...seconds: number[]): Promise<void> {
  const client = await begin();
  await insertEvents(client, domain, seconds.map(event));
  await client.query('COMMIT');
}
const follow = (after: string, limit = 100) => followEvents(open().database, after, limit);
const secondsIn = ({ items }: Awaited<ReturnType<typeof follow>>) => items.map(({ params }) => params.second);

it('gives all events page by page, and an end to go on from', async () => {
  await tell('one.example', 1, 2, 3);
  await tell('two.example', 4, 5);
  const first = await follow('0', 3);
  expect([secondsIn(first), first.more]).toEqual([[1, 2, 3], true]);
  const second = await follow(first.next, 3);
  expect([secondsIn(second), second.more]).toEqual([[4, 5], false]);
  expect(await follow(second.next)).toEqual({ items: [], next: second.next, more: false });
  await tell('one.example', 6);
  expect(secondsIn(await follow(second.next))).toEqual([6]);
});

it('never lets an event slip in before a place that was read, whoever wrote it first', async () => {
  const slow = await begin();
  await insertEvents(slow, 'one.example', [event(1)]);
  await tell('two.example', 2);
  const read = await follow('0');
  expect(secondsIn(read)).toEqual([2]);
  await slow.query('COMMIT');
  expect(secondsIn(await follow(read.next))).toEqual([1]);
});

it('has nothing of what was taken back, of who is not listed, or of who went', async () => {
  const undone = await begin();
  await insertEvents(undone, 'one.example', [event(1)]);
  await undone.query('ROLLBACK');
  await tell('one.example', 2);
  await tell('two.example', 3);
  await unlist(open().database, 'two.example', true);
  expect(secondsIn(await follow('0'))).toEqual([2]);
  await open().database.pool.query(`DELETE FROM provider WHERE domain = 'one.example'`);
  expect(secondsIn(await follow('0'))).toEqual([]);
});
