import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Heap } from './Heap.ts';

it('gives all back in order, first come first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (numbers) => {
      const heap = new Heap<number>();
      for (const [index, number] of numbers.entries()) heap.push(number, index);
      const given = numbers.map(() => heap.pop() as { at: number; value: number });
      const wanted = numbers.map((at, value) => ({ at, value })).sort((a, b) => a.at - b.at || a.value - b.value);
      expect(given.map(({ at, value }) => ({ at, value }))).toEqual(wanted);
      expect(heap.pop()).toBeUndefined();
    }),
  );
});
