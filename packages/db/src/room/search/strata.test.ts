import { describe, expect, it } from 'vitest';
import { blockTerm, sizeTerm } from './facets.ts';
import { layersOf, type Spread } from './layers.ts';
import { matchConditions } from './matchConditions.ts';
import { SqlWriter } from './SqlWriter.ts';
import { strata } from './strata.ts';

const sizes = new Map([0, 2, 5, 10, 20, 50, 100, 200, 500].map((size, index) => [sizeTerm(size), 10 ** (6 - index)]));
const all = [...sizes.values()].reduce((sum, rooms) => sum + rooms, 0);
const spread: Spread = { all, newest: 1_200_000, sizes, facets: [] };

describe('layers of an order', () => {
  it('are size classes, the largest first, from the place on', () => {
    expect(layersOf(spread, 'size', null).map(({ term }) => term)).toEqual([500, 200, 100, 50, 20, 10, 5, 2, 0].map(sizeTerm));
    expect(layersOf(spread, 'size', { size: 7, id: 1 }).map(({ term }) => term)).toEqual([5, 2, 0].map(sizeTerm));
  });

  it('are ages, the newest first, of which the first is not full', () => {
    const [first, second] = layersOf(spread, 'newest', null);
    expect([first?.term, second?.term]).toEqual([blockTerm(73), blockTerm(72)]);
    const density = all / 1_200_000;
    expect(first?.rooms).toBeCloseTo((1_200_000 - 73 * 16_384 + 1) * density);
    expect(second?.rooms).toBeCloseTo(16_384 * density);
    expect(layersOf(spread, 'newest', { size: 0, id: 20_000 }).map(({ term }) => term)).toEqual([blockTerm(1), blockTerm(0)]);
  });
});

describe('the beginning of an order', () => {
  const layers = layersOf(spread, 'size', null);
  const cuts = (rooms: number) =>
    strata(layers, { all, groups: [{ terms: [2], rooms }], limit: 21 }).map(({ terms }) => terms.length);

  it('is the shorter, the commoner the word', () => {
    expect(cuts(all / 2)).toEqual([6, 7]);
    expect(cuts(all / 50)).toEqual([7, 8]);
    expect(cuts(5000)).toEqual([8]);
  });

  it('is not looked for where few match, or none of it would be left out', () => {
    expect(cuts(300)).toEqual([]);
    expect(cuts(400)).toEqual([]);
    expect(strata([], { all, groups: [{ terms: [2], rooms: all }], limit: 21 })).toEqual([]);
  });
});

it('lets through the index what saves more rows than it costs', () => {
  const sql = (...rooms: number[]) =>
    matchConditions(
      {
        match: { groups: rooms.map((count, index) => ({ terms: [index], rooms: count })), except: [] },
        facets: [],
        hideAdult: false,
        all: 1_000_000,
      },
      new SqlWriter(),
    );
  expect(sql(5000, 300_000)).toBe('terms @> $1::int[]');
  expect(sql(5000, 990_000)).toBe('terms @> $1::int[] AND (terms @> $2::int[]) IS TRUE');
  expect(sql(20, 300_000)).toBe('terms @> $1::int[] AND (terms @> $2::int[]) IS TRUE');
});
