import { expect, it } from 'vitest';
import { readRoomsQuery } from './readRoomsQuery.ts';
import { joinHref, roomHref, roomsHref } from './roomsHref.ts';

it('keeps one address for one list of rooms', () => {
  expect(readRoomsQuery({})).toMatchObject({ kind: 'query', query: { adult: 'hide', order: 'relevance' } });
  expect(readRoomsQuery({ q: 'linux', language: '', order: 'relevance' })).toEqual({ kind: 'untidy', to: '/rooms?q=linux' });
  expect(readRoomsQuery({ q: 'linux', minUsers: '5' })).toMatchObject({ kind: 'query', query: { q: 'linux', minUsers: 5 } });
  expect(readRoomsQuery({ unknown: '1' })).toEqual({ kind: 'untidy', to: '/rooms' });
  expect(readRoomsQuery({ language: 'Klingon' })).toEqual({ kind: 'refused', names: ['language'] });
});

it('writes addresses that nothing in a room can break', () => {
  expect(joinHref('a&b"?c@rooms.example')).toBe('xmpp:a%26b%22%3Fc@rooms.example?join');
  expect(roomHref('a/b@rooms.example')).toBe('/rooms/a%2Fb%40rooms.example');
  expect(roomsHref({ q: 'a b', adult: 'hide', after: 'x' })).toBe('/rooms?q=a+b&after=x');
});
