import { randomBytes } from 'node:crypto';
import { Fault } from '@signpost/contracts';

/** Keys that wrap the keys of single records, by name; the first seals what is new. They live outside the database. */
export interface KeyRing {
  readonly current: string;
  key(id: string): Buffer | null;
}

const line = /^([a-z0-9-]{1,40}):([A-Za-z0-9+/]{43}=)$/;

/**
 * Reads a file of keys: one `name:base64 of 32 bytes` a line, the current one first, older ones until nothing is wrapped by
 * them any more. Throws a `Fault` that shows no key.
 */
export function readKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const one of text.split('\n').map((part) => part.trim())) {
    if (one === '' || one.startsWith('#')) continue;
    const [, name = '', key = ''] = line.exec(one) ?? [];
    if (name === '' || keys.has(name)) throw new Fault('key-ring-invalid', 'The file of keys has a line that is not a key.');
    keys.set(name, Buffer.from(key, 'base64'));
  }
  const [current] = keys.keys();
  if (current === undefined) throw new Fault('key-ring-invalid', 'The file of keys is empty.');
  return { current, key: (id) => keys.get(id) ?? null };
}

/** A line with a new key, to be put first into the file. */
export const newKeyLine = (name: string): string => `${name}:${randomBytes(32).toString('base64')}`;
