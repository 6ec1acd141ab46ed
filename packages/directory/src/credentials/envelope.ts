import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Fault } from '@signpost/contracts';
import type { KeyRing } from './key-ring.ts';

/** Whose secret it is: bound to it, so that a row put in another's place does not open. */
export interface SecretOwner {
  domain: string;
  id: string;
}

export interface Envelope {
  keyId: string;
  wrappedKey: Uint8Array;
  sealed: Uint8Array;
}

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** Seals a secret under a key of its own (AES-256-GCM), and that key under the ring's current one. */
export function sealSecret(owner: SecretOwner, secret: string, ring: KeyRing): Envelope {
  const key = randomBytes(keyBytes);
  return { ...wrap(owner, key, ring), sealed: encrypt(key, Buffer.from(secret), aadOf('secret', owner)) };
}

/** Throws a `Fault` where the key is missing or anything was changed; it says nothing of what is inside. */
export function openSecret(owner: SecretOwner, envelope: Envelope, ring: KeyRing): string {
  return decrypt(unwrap(owner, envelope, ring), envelope.sealed, aadOf('secret', owner)).toString('utf8');
}

/** Wraps the same key anew by the ring's current one; the sealed secret stays as it is. */
export function rewrapSecret(owner: SecretOwner, envelope: Envelope, ring: KeyRing): Envelope {
  return { ...wrap(owner, unwrap(owner, envelope, ring), ring), sealed: envelope.sealed };
}

function wrap(owner: SecretOwner, key: Buffer, ring: KeyRing): Omit<Envelope, 'sealed'> {
  const wrapping = wrappingKey(ring.current, ring);
  return { keyId: ring.current, wrappedKey: encrypt(wrapping, key, aadOf(`key ${ring.current}`, owner)) };
}

const unwrap = (owner: SecretOwner, { keyId, wrappedKey }: Envelope, ring: KeyRing): Buffer =>
  decrypt(wrappingKey(keyId, ring), wrappedKey, aadOf(`key ${keyId}`, owner));

function wrappingKey(id: string, ring: KeyRing): Buffer {
  const key = ring.key(id);
  if (!key) throw new Fault('credential-key-missing', 'The key that wraps this secret is not in the file of keys.');
  return key;
}

/** Quoted, so that no two owners give the same bytes. */
const aadOf = (purpose: string, { domain, id }: SecretOwner): Buffer => Buffer.from(JSON.stringify([purpose, domain, id]));

function encrypt(key: Buffer, plain: Buffer, aad: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function decrypt(key: Buffer, box: Uint8Array, aad: Buffer): Buffer {
  try {
    const bytes = Buffer.from(box);
    const nonce = bytes.subarray(0, nonceBytes);
    const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(aad).setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    throw new Fault('credential-unreadable', 'A stored secret does not open: it was changed, or stands in another’s place.');
  }
}
