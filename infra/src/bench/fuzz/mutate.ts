/** A small generator with a seed (mulberry32), so that every case can be made again. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

type Random = ReturnType<typeof createRandom>;
type Mutation = (input: Buffer, other: Buffer, random: Random) => Buffer;

const mostBytes = 300_000;
const edges = [0, 1, 0x7f, 0x80, 0xff];

const withByte = (input: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(input);
  if (copy.length > 0) copy[at % copy.length] = value;
  return copy;
};

/** Ways in which bytes go wrong on their way, or are made wrong on purpose. */
const mutations: readonly Mutation[] = [
  (input, _, random) => input.subarray(0, random(input.length + 1)),
  (input, _, random) => withByte(input, random(input.length), random(256)),
  (input, _, random) => withByte(input, random(input.length), edges[random(edges.length)] ?? 0),
  (input, _, random) => flipBit(input, random(input.length), random(8)),
  (input, _, random) => withLength(input, random(input.length), random(0x1_0000)),
  (input, _, random) => cutOut(input, random(input.length), random(64)),
  (input, _, random) => insert(input, random(input.length), Buffer.alloc(random(64), random(256))),
  (input, _, random) => insert(input, random(input.length), input.subarray(random(input.length)).subarray(0, random(512))),
  (input, other, random) => Buffer.concat([input.subarray(0, random(input.length)), other.subarray(random(other.length))]),
  (input, other) => Buffer.concat([input, other]),
  (input, _, random) => repeat(input, random(input.length), 1 + random(32), 1 + random(400)),
];

const flipBit = (input: Buffer, at: number, bit: number): Buffer => withByte(input, at, (input[at] ?? 0) ^ (1 << bit));

/** Writes two bytes where a length may stand. */
const withLength = (input: Buffer, at: number, value: number): Buffer =>
  withByte(withByte(input, at, value >> 8), at + 1, value & 0xff);

const cutOut = (input: Buffer, at: number, length: number): Buffer =>
  Buffer.concat([input.subarray(0, at), input.subarray(at + length)]);

const insert = (input: Buffer, at: number, bytes: Buffer): Buffer =>
  Buffer.concat([input.subarray(0, at), bytes, input.subarray(at)]);

const repeat = (input: Buffer, at: number, length: number, times: number): Buffer =>
  insert(input, at, Buffer.concat(Array.from({ length: times }, () => input.subarray(at, at + length))));

/** One to four changes to one of the inputs. */
export function mutate(inputs: readonly Buffer[], random: Random): Buffer {
  const pick = (): Buffer => inputs[random(inputs.length)] ?? Buffer.alloc(0);
  let mutated = pick();
  for (let left = 1 + random(4); left > 0; left--)
    mutated = mutations[random(mutations.length)]?.(mutated, pick(), random) ?? mutated;
  return mutated.subarray(0, mostBytes);
}
