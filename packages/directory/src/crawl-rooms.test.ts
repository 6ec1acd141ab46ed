import { expect, it } from 'vitest';
import { chooseRooms } from './crawl-rooms.ts';

it('asks first what may have turned hidden, then what was not asked for long', () => {
  const many = Array.from({ length: 900 }, (_, n) => `r${n}@rooms.example`);
  const listed = new Set(many.slice(100));
  const seenAt = new Map(many.map((address, n) => [address, new Date(n * 1000)]));
  const chosen = new Set(chooseRooms(many, listed, seenAt));
  expect(chosen.size).toBe(600);
  expect(many.slice(0, 600).every((address) => chosen.has(address))).toBe(true);
  expect(chooseRooms(many.slice(0, 5), listed, seenAt).sort()).toEqual(many.slice(0, 5).sort());
});
