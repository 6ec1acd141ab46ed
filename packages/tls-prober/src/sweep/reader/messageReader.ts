import { ByteQueue } from '../bytes/byteQueue.ts';
import { readerLimits } from './readerLimits.ts';
import type { ReadProblem } from './recordReader.ts';

export const messageTypes = {
  serverHello: 2,
  newSessionTicket: 4,
  encryptedExtensions: 8,
  certificate: 11,
  serverKeyExchange: 12,
  certificateRequest: 13,
  serverHelloDone: 14,
  certificateVerify: 15,
  finished: 20,
  messageHash: 254,
  certificateStatus: 22,
} as const;

export interface HandshakeMessage {
  type: number;
  body: Buffer;
  /** Header and body, as it counts in a transcript. */
  bytes: Buffer;
}

/** Puts handshake messages together out of records (RFC 8446 §5.1: a message may span many, a record may hold many). */
export class MessageReader {
  problem: ReadProblem | null = null;
  private readonly queue = new ByteQueue();
  private header: Buffer | null = null;
  private count = 0;

  push(bytes: Buffer): void {
    if (this.problem === null) this.queue.push(bytes);
  }

  next(): HandshakeMessage | null {
    if (this.problem !== null) return null;
    this.header ??= this.readHeader();
    if (this.header === null) return null;
    const body = this.queue.take(this.header.readUIntBE(1, 3));
    if (body === null) return null;
    const message = { type: this.header[0] ?? 0, body, bytes: Buffer.concat([this.header, body]) };
    this.header = null;
    return message;
  }

  private readHeader(): Buffer | null {
    const header = this.queue.take(4);
    if (header === null) return null;
    if (header.readUIntBE(1, 3) > readerLimits.messageBytes || ++this.count > readerLimits.messages) this.problem = 'too-long';
    return this.problem === null ? header : null;
  }
}
