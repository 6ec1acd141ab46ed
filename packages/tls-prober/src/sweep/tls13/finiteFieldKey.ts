import { randomBytes } from 'node:crypto';
import type { OwnKey } from './keyShares.ts';

const generator = 2n;
/** Long enough for all of these primes (RFC 7919 §5.2), and short enough to be quick. */
const exponentBytes = 52;

/** A fresh key for a finite-field group (RFC 8446 §4.2.8.1). */
export function createFiniteFieldKey(group: number, prime: bigint): OwnKey {
  const exponent = integerOf(randomBytes(exponentBytes));
  const length = bytesOf(prime).length;
  const padded = (value: bigint): Buffer => {
    const bytes = bytesOf(value);
    return Buffer.concat([Buffer.alloc(length - bytes.length), bytes]);
  };
  return {
    group,
    publicKey: padded(power(generator, exponent, prime)),
    agree(peer) {
      const other = peer.length === length ? integerOf(peer) : 0n;
      return other <= 1n || other >= prime - 1n ? null : padded(power(other, exponent, prime));
    },
  };
}

const integerOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

function bytesOf(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
