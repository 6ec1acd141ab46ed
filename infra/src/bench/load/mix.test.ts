import { expect, it } from 'vitest';
import { askOf } from './mix.ts';

const asked = { seed: 1, providers: 5_000, rooms: ['a@rooms.host1.example', 'b@rooms.host2.example'] };
const some = (seed: number) => Array.from({ length: 10_000 }, (_, number) => askOf(number, { ...asked, seed }));

it('asks for the same with the same seed, and for something else with another', () => {
  expect(some(1).slice(0, 50)).toEqual(some(1).slice(0, 50));
  expect(some(2).slice(0, 50)).not.toEqual(some(1).slice(0, 50));
});

it('asks for everything, for pages four times in ten, and for everything at once seldom', () => {
  const all = some(3);
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(29);
  const pages = all.filter(({ from }) => from === 'site').length / all.length;
  expect(pages).toBeGreaterThan(0.35);
  expect(pages).toBeLessThan(0.45);
  expect(all.filter(({ kind }) => kind === 'dump')).toHaveLength(5);
});

it('asks for many providers, some of them much more often', () => {
  const badges = some(4).filter(({ kind }) => kind === 'badge');
  const counts = new Map<string, number>();
  for (const { path } of badges) counts.set(path, (counts.get(path) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(badges.length / 4);
  expect(Math.max(...counts.values())).toBeGreaterThan(badges.length / 50);
});
