import { randomBytes } from 'node:crypto';
import { Fault } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { openSecret, rewrapSecret, sealSecret } from './envelope.ts';
import { readKeyRing } from './key-ring.ts';

const newKey = () => randomBytes(32).toString('base64');
const oldLine = `old:${newKey()}`;
const old = readKeyRing(oldLine);
const both = readKeyRing(`# keys\nnew:${newKey()}\n${oldLine}\n`);
const owner = { domain: 'example.org', id: '1' };
const canary = 'canary-5c1e';

describe('an envelope', () => {
  it('opens for its owner, and shows nothing of what is inside', () => {
    const envelope = sealSecret(owner, canary, old);
    expect(openSecret(owner, envelope, old)).toBe(canary);
    const bytes = Buffer.concat([envelope.wrappedKey, envelope.sealed]);
    expect(bytes.includes(canary)).toBe(false);
    expect(bytes.includes(Buffer.from(canary).toString('base64'))).toBe(false);
    expect(sealSecret(owner, canary, old).sealed).not.toEqual(envelope.sealed);
  });

  it.each([
    ['in another domain’s place', { ...owner, domain: 'other.example' }],
    ['in another record’s place', { ...owner, id: '2' }],
    ['where the two run together', { domain: 'example.org","1', id: '' }],
  ])('does not open %s', (_name, other) => {
    const envelope = sealSecret(owner, canary, old);
    expect(() => openSecret(other, envelope, old)).toThrow(expect.objectContaining({ code: 'credential-unreadable' }));
  });

  it('does not open when any byte was changed', () => {
    const envelope = sealSecret(owner, canary, old);
    for (const part of ['sealed', 'wrappedKey'] as const) {
      for (let index = 0; index < envelope[part].length; index += 7) {
        const changed = Uint8Array.from(envelope[part]);
        changed[index] = (changed[index] ?? 0) ^ 1;
        expect(() => openSecret(owner, { ...envelope, [part]: changed }, old)).toThrow(Fault);
      }
    }
  });

  it('is wrapped anew without touching what is inside; then the old key can go', () => {
    const envelope = sealSecret(owner, canary, old);
    const anew = rewrapSecret(owner, envelope, both);
    expect(anew.keyId).toBe('new');
    expect(anew.sealed).toEqual(envelope.sealed);
    expect(openSecret(owner, anew, both)).toBe(canary);
    expect(() => openSecret(owner, anew, old)).toThrow(expect.objectContaining({ code: 'credential-key-missing' }));
    expect(() => openSecret(owner, { ...anew, keyId: 'old' }, both)).toThrow(Fault);
  });

  it('takes no file that holds anything but keys, and shows none of it', () => {
    for (const text of ['', 'old', `old:${newKey().slice(4)}`, `${oldLine}\n${oldLine}`, `x:${canary}`]) {
      expect(() => readKeyRing(text)).toThrow(expect.objectContaining({ code: 'key-ring-invalid' }));
      try {
        readKeyRing(text);
      } catch (error) {
        expect(String(error)).not.toContain(canary);
      }
    }
  });
});
