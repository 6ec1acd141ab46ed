import { type Database, upsertProvider } from '@signpost/db';
import { useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { commandOf } from './runCommand.ts';

const opened = useDatabase();
const run = (name: string, subject = '', database: Database = opened().database): Promise<string[]> =>
  commandOf(name, subject, 'lab')?.(database) ?? Promise.reject(new Error('no such command'));

it('does what moderators do, without a page', async () => {
  await upsertProvider(opened().database, { domain: 'one.example', origin: 'test', listing: 'listed' });
  expect(await run('delist', 'one.example')).toEqual(['one.example: delist, done']);
  expect((await run('domain', 'one.example'))[0]).toBe('one.example: unlisted, taken off the list');
  expect(await run('relist', 'one.example')).toEqual(['one.example: relist, done']);
  expect(await run('re-probe', 'one.example')).toEqual(['one.example: re-probe, done']);
  const [line = ''] = await run('asked');
  expect(line).toContain('one.example  operator  queued  listed');
  const story = await run('story', line.split('  ')[1]);
  expect(story[0]).toBe('one.example  operator  queued  attempts: 0');
  expect(story.at(-1)).toContain('queued');
  await run('block', 'one.example');
  expect((await run('re-probe', 'one.example'))[0]).toContain('was not done');
  expect(await run('list')).toEqual([]);
});

it.each([
  ['nothing', 'x'],
  ['delist', ''],
  ['toString', 'x'],
])('knows no command %s of %j', (name, subject) => expect(commandOf(name, subject, 'lab')).toBeNull());
