import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ffdhePrime } from './ffdhe.ts';
import { primeName } from './primes.ts';

it.each([
  [256, 2048],
  [257, 3072],
  [258, 4096],
  [259, 6144],
  [260, 8192],
])('makes the prime of group %i, the one that servers send', (group, bits) => {
  const hex = ffdhePrime(group)?.toString(16) ?? '';
  expect(hex.length * 4).toBe(bits);
  expect(primeName(createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex'))).toBe(`ffdhe${bits}`);
});

it('knows no other', () => expect(ffdhePrime(29)).toBeNull());
