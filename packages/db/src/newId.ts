import { randomBytes } from 'node:crypto';

/** A public id: 26 letters and digits, in the order in which they were made (48 bits of time, 80 of chance). */
export function newId(at: Date = new Date()): string {
  const chance = BigInt(`0x${randomBytes(10).toString('hex')}`);
  return ((BigInt(at.getTime()) << 80n) | chance).toString(32).padStart(26, '0');
}
