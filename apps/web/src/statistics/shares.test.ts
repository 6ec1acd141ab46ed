import { expect, it } from 'vitest';
import { partWith, sharesOf, softwareShares } from './shares.ts';

const counts = {
  listed: 12,
  tested: 10,
  c2s: { A: 5, F: 3, '?': 2 },
  s2s: {},
  software: Object.fromEntries([['', 1], ...Array.from({ length: 9 }, (_, index) => [`server-${index}`, index === 0 ? 1 : 1])]),
  ipv6: { yes: 4, unknown: 6 },
  tls13: {},
};

it('gives every letter its place, those that nobody has too', () => {
  expect(sharesOf(counts, 'c2s').map(({ name, count }) => `${name}${count}`)).toEqual([
    'A+0',
    'A5',
    'B0',
    'C0',
    'D0',
    'F3',
    'T0',
    '?2',
  ]);
  expect(sharesOf(counts, 'c2s')[1]?.share).toBe(0.5);
  expect(sharesOf(counts, 'ipv6').map(({ name, count }) => [name, count])).toEqual([
    ['yes', 4],
    ['no', 0],
    ['unknown', 6],
  ]);
});

it('adds up what has no bar of its own, so that nothing is left out', () => {
  const { named, others, silent } = softwareShares(counts);
  expect(named).toHaveLength(8);
  expect([...named, others, silent].reduce((sum, { count }) => sum + count, 0)).toBe(10);
});

it('says nothing of a share of nothing', () => {
  expect(partWith(counts, 'c2s', ['A+', 'A'])).toBe(0.5);
  expect(partWith({ ...counts, tested: 0 }, 'c2s', ['A'])).toBeNull();
});
