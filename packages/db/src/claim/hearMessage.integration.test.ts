import { useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { hearMessage } from './hearMessage.ts';

const open = useDatabase();
const at = (seconds: number) => new Date(Date.parse('2026-03-01T00:00:00.000Z') + seconds * 1000);
const hear = (seconds: number, mark: string | null, text = 'weak.example', from = 'a@b.example') =>
  hearMessage(open().database, { from, text, mark, at: at(seconds) });

it('is heard by one of many at once', async () => {
  const heard = await Promise.all(Array.from({ length: 20 }, () => hear(0, 'given 1')));
  expect(heard.filter(Boolean)).toHaveLength(1);
});

it('takes a copy for one, and another message for another', async () => {
  expect(await hear(1000, 'given 2')).toBe(true);
  expect(await hear(1001, 'given 2')).toBe(false);
  expect(await hear(1001, 'given 3')).toBe(true);
  expect(await hear(1001, 'given 2', 'strong.example')).toBe(true);
  expect(await hear(1001, 'given 2', 'weak.example', 'c@d.example')).toBe(true);
});

it('takes what is written again later for meant, soon where it has no id', async () => {
  expect(await hear(2000, null)).toBe(true);
  expect(await hear(2009, null)).toBe(false);
  expect(await hear(2011, null)).toBe(true);
  expect(await hear(2000, 'own 1')).toBe(true);
  expect(await hear(2500, 'own 1')).toBe(false);
  expect(await hear(2700, 'own 1')).toBe(true);
});

it('keeps nothing for longer', async () => {
  await hear(9000, null);
  const { rows } = await open().database.pool.query('SELECT FROM heard_message');
  expect(rows).toHaveLength(1);
});
