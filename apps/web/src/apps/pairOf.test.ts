import { expect, it } from 'vitest';
import { type Client, clients, oldNames } from './clients.ts';
import { pairOf } from './pairOf.ts';
import { readAppsQuery } from './readAppsQuery.ts';

const client = (parts: Partial<Client>): Client => ({ ...(clients[0] as Client), id: 'one', ...parts });
const answersOf = (mine: Partial<Client>, theirs: Partial<Client>) =>
  Object.fromEntries(pairOf(client(mine), client({ id: 'two', ...theirs })).map(({ fact, answer }) => [fact, answer]));

it('says yes only where both surely can', () => {
  expect(answersOf({}, {})).toEqual({ chats: 'yes', omemo: 'yes', calls: 'yes', files: 'yes', groups: 'yes' });
  expect(answersOf({ calls: 'claimed' }, {})).toMatchObject({ calls: 'claimed' });
  expect(answersOf({ calls: 'unknown' }, { calls: 'claimed' })).toMatchObject({ calls: 'unknown' });
  expect(answersOf({ calls: 'unknown' }, { calls: 'no' })).toMatchObject({ calls: 'no' });
});

it('is not sure of encryption where the generations of OMEMO may differ', () => {
  expect(answersOf({ omemoGeneration: 'unknown' }, {})).toMatchObject({ omemo: 'claimed' });
  expect(answersOf({ omemoGeneration: 'unknown' }, { id: 'one', omemoGeneration: 'unknown' })).toMatchObject({ omemo: 'yes' });
});

it('is the same both ways', () => {
  for (const one of clients) for (const other of clients) expect(pairOf(one, other)).toEqual(pairOf(other, one));
});

it('reads what was picked, names of the past too', () => {
  expect(readAppsQuery({ mine: 'Dino', theirs: 'nobody' })).toMatchObject({ mine: { name: 'Dino' }, theirs: null, old: [] });
  expect(readAppsQuery({ mine: ['blabber', 'dino'] })).toMatchObject({ mine: null, old: [{ id: 'blabber' }] });
});

it('leads each name of the past to an app that is there', () => {
  for (const { successor } of oldNames) expect([null, ...clients.map(({ id }) => id)]).toContain(successor);
});
