import { expect, it } from 'vitest';
import { readRoomCompare, roomCompareHref } from './readRoomCompare.ts';

const rooms = (...addresses: string[]) => ({ kind: 'rooms', addresses, tooMany: false });

it('reads rooms from a tidy address', () => {
  expect(readRoomCompare({})).toEqual(rooms());
  expect(readRoomCompare({ with: 'a@rooms.example' })).toEqual(rooms('a@rooms.example'));
  expect(readRoomCompare({ with: ['a,b@rooms.example', 'c@rooms.example'] })).toEqual(
    rooms('a,b@rooms.example', 'c@rooms.example'),
  );
});

it('sends loose writing on', () => {
  const to = (...addresses: string[]) => ({ kind: 'untidy', to: roomCompareHref(addresses) });
  expect(readRoomCompare({ with: ' xmpp:A@rooms.example?join, b@rooms.example' })).toEqual(
    to('a@rooms.example', 'b@rooms.example'),
  );
  expect(readRoomCompare({ with: ['a@rooms.example', 'a@rooms.example', '', 'nonsense'] })).toEqual(to('a@rooms.example'));
  expect(readRoomCompare({ with: '' })).toEqual({ kind: 'untidy', to: '/rooms/compare' });
  expect(readRoomCompare({ other: '1' })).toEqual({ kind: 'untidy', to: '/rooms/compare' });
});

it('takes four', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@rooms.example`);
  const to = roomCompareHref(many.slice(0, 4), true);
  expect(readRoomCompare({ with: many })).toEqual({ kind: 'untidy', to });
  const [, search = ''] = to.split('?');
  const params = new URLSearchParams(search);
  expect(readRoomCompare({ with: params.getAll('with'), more: '1' })).toEqual({
    kind: 'rooms',
    addresses: many.slice(0, 4),
    tooMany: true,
  });
});
