import { type CipherGCMTypes, createCipheriv, createDecipheriv } from 'node:crypto';
import { uint8, uint16, vector } from '../bytes/writeBytes.ts';
import type { TlsRecord } from '../reader/recordReader.ts';
import type { SuiteCipher, TrafficKeys } from './keySchedule.ts';

/** Opens and seals the records of one direction (RFC 8446 §5.2). */
export class RecordProtection {
  private sequence = 0;

  constructor(
    private readonly suite: SuiteCipher,
    private readonly keys: TrafficKeys,
  ) {}

  /** Content and its true type; `null` when the record is not what the keys say. */
  open({ header, body }: TlsRecord): { type: number; content: Buffer } | null {
    const end = body.length - this.suite.tagBytes;
    if (end < 1) return null;
    try {
      const cipher = createDecipheriv(this.cipherName, this.keys.key, this.nextNonce(), this.options);
      cipher.setAuthTag(body.subarray(end));
      cipher.setAAD(header, { plaintextLength: end });
      const plain = cipher.update(body.subarray(0, end));
      cipher.final();
      return withoutPadding(plain);
    } catch {
      return null;
    }
  }

  seal(type: number, content: Buffer): Buffer {
    const plain = Buffer.concat([content, uint8(type)]);
    const header = Buffer.concat([uint8(23), uint16(0x0303), uint16(plain.length + this.suite.tagBytes)]);
    const cipher = createCipheriv(this.cipherName, this.keys.key, this.nextNonce(), this.options);
    cipher.setAAD(header, { plaintextLength: plain.length });
    const sealed = cipher.update(plain);
    cipher.final();
    return Buffer.concat([header, sealed, cipher.getAuthTag()]);
  }

  /** All four take the same calls; the types know them as GCM. */
  private get cipherName(): CipherGCMTypes {
    return this.suite.cipher as CipherGCMTypes;
  }

  private get options() {
    return { authTagLength: this.suite.tagBytes };
  }

  private nextNonce(): Buffer {
    const nonce = Buffer.from(this.keys.iv);
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ this.sequence++) >>> 0, 8);
    return nonce;
  }
}

function withoutPadding(plain: Buffer): { type: number; content: Buffer } | null {
  let end = plain.length - 1;
  while (end >= 0 && plain[end] === 0) end--;
  const type = plain[end];
  return type === undefined ? null : { type, content: plain.subarray(0, end) };
}

export const handshakeMessage = (type: number, body: Buffer): Buffer => Buffer.concat([uint8(type), vector(3, body)]);
