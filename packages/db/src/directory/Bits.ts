/** A set of small numbers, 32 to a word. */
export type Bits = Uint32Array;

/** For numbers below `size`, a multiple of 32. */
export const newBits = (size: number): Bits => new Uint32Array(size >>> 5);

export const hasBit = (bits: Bits, at: number): boolean => ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;

export function putBit(bits: Bits, at: number, on: boolean): void {
  const word = bits[at >>> 5] ?? 0;
  bits[at >>> 5] = on ? word | (1 << (at & 31)) : word & ~(1 << (at & 31));
}

/** How many of `a` are in `b` too. */
export function countCommon(a: Bits, b: Bits): number {
  let count = 0;
  for (let index = 0; index < a.length; index += 1) {
    const word = (a[index] as number) & (b[index] as number);
    if (word !== 0) count += onesOf(word);
  }
  return count;
}

/** What is in all of them; of none, what is in `all`. */
export function commonOf(all: Bits, sets: readonly Bits[]): Bits {
  const common = all.slice();
  for (const set of sets)
    for (let index = 0; index < common.length; index += 1) common[index] = (common[index] as number) & (set[index] as number);
  return common;
}

/** Adds neighbouring bits, then pairs of them, then fours; the product sums the bytes. */
function onesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
