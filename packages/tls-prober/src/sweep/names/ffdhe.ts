/** Bits of each finite-field group and the number that completes its prime (RFC 7919 appendix A). */
const groups: Readonly<Record<number, { bits: number; completion: bigint }>> = {
  256: { bits: 2048, completion: 560_316n },
  257: { bits: 3072, completion: 2_625_351n },
  258: { bits: 4096, completion: 5_736_041n },
  259: { bits: 6144, completion: 15_705_020n },
  260: { bits: 8192, completion: 10_965_728n },
};

const primes = new Map<number, bigint>();

/** The prime of a finite-field group of TLS 1.3, made of the digits of e (RFC 7919 §A); `null` for other groups. */
export function ffdhePrime(group: number): bigint | null {
  const known = groups[group];
  if (known === undefined) return null;
  const prime = primes.get(group) ?? primeOf(known.bits, known.completion);
  primes.set(group, prime);
  return prime;
}

function primeOf(bits: number, completion: bigint): bigint {
  const top = (1n << BigInt(bits)) - (1n << BigInt(bits - 64));
  return top + (eTimesPowerOf2(bits - 130) + completion) * (1n << 64n) - 1n;
}

/** The whole part of 2^exponent · e. */
function eTimesPowerOf2(exponent: number): bigint {
  const guardBits = 64n;
  let term = 1n << (BigInt(exponent) + guardBits);
  let sum = 0n;
  for (let factor = 1n; term > 0n; factor++) {
    sum += term;
    term /= factor;
  }
  return sum >> guardBits;
}
