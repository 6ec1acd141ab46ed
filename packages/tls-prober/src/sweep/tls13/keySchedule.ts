import { createHash, createHmac } from 'node:crypto';
import { uint16, vector } from '../bytes/writeBytes.ts';

/** Hash and cipher of a TLS 1.3 suite (RFC 8446 §B.4). */
export interface SuiteCipher {
  hash: 'sha256' | 'sha384';
  cipher: 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305' | 'aes-128-ccm';
  keyBytes: number;
  tagBytes: number;
}

const ciphers: Readonly<Record<number, SuiteCipher>> = {
  4865: { hash: 'sha256', cipher: 'aes-128-gcm', keyBytes: 16, tagBytes: 16 },
  4866: { hash: 'sha384', cipher: 'aes-256-gcm', keyBytes: 32, tagBytes: 16 },
  4867: { hash: 'sha256', cipher: 'chacha20-poly1305', keyBytes: 32, tagBytes: 16 },
  4868: { hash: 'sha256', cipher: 'aes-128-ccm', keyBytes: 16, tagBytes: 16 },
  4869: { hash: 'sha256', cipher: 'aes-128-ccm', keyBytes: 16, tagBytes: 8 },
};
export const cipherOf = (suite: number): SuiteCipher | null => ciphers[suite] ?? null;

export interface TrafficKeys {
  key: Buffer;
  iv: Buffer;
  secret: Buffer;
}

const empty = Buffer.alloc(0);

/** HKDF-Extract (RFC 5869 §2.2). */
const extract = (hash: string, salt: Buffer, secret: Buffer): Buffer => createHmac(hash, salt).update(secret).digest();

/** HKDF-Expand-Label (RFC 8446 §7.1); what is asked here never exceeds one block of the hash. */
function expandLabel(hash: string, secret: Buffer, label: string, context: Buffer, length: number): Buffer {
  const info = Buffer.concat([uint16(length), vector(1, Buffer.from(`tls13 ${label}`)), vector(1, context), Buffer.from([1])]);
  return createHmac(hash, secret).update(info).digest().subarray(0, length);
}

/** The secrets of one connection, in the order in which RFC 8446 §7.1 draws them. */
export class KeySchedule {
  private readonly size: number;
  private readonly handshakeSecret: Buffer;

  constructor(
    private readonly suite: SuiteCipher,
    shared: Buffer,
  ) {
    this.size = suite.hash === 'sha384' ? 48 : 32;
    const early = extract(suite.hash, Buffer.alloc(this.size), Buffer.alloc(this.size));
    this.handshakeSecret = extract(suite.hash, this.derive(early, 'derived', this.digest(empty)), shared);
  }

  digest(bytes: Buffer): Buffer {
    return createHash(this.suite.hash).update(bytes).digest();
  }

  handshakeKeys(side: 'c' | 's', transcript: Buffer): TrafficKeys {
    return this.keysOf(this.derive(this.handshakeSecret, `${side} hs traffic`, this.digest(transcript)));
  }

  applicationKeys(side: 'c' | 's', transcript: Buffer): TrafficKeys {
    const salt = this.derive(this.handshakeSecret, 'derived', this.digest(empty));
    const main = extract(this.suite.hash, salt, Buffer.alloc(this.size));
    return this.keysOf(this.derive(main, `${side} ap traffic`, this.digest(transcript)));
  }

  /** Verify data of a Finished message (RFC 8446 §4.4.4). */
  finished(secret: Buffer, transcript: Buffer): Buffer {
    const key = expandLabel(this.suite.hash, secret, 'finished', empty, this.size);
    return createHmac(this.suite.hash, key).update(this.digest(transcript)).digest();
  }

  private derive(secret: Buffer, label: string, context: Buffer): Buffer {
    return expandLabel(this.suite.hash, secret, label, context, this.size);
  }

  private keysOf(secret: Buffer): TrafficKeys {
    const { hash, keyBytes } = this.suite;
    return {
      secret,
      key: expandLabel(hash, secret, 'key', empty, keyBytes),
      iv: expandLabel(hash, secret, 'iv', empty, 12),
    };
  }
}
