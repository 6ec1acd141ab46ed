import { ByteQueue } from '../bytes/byteQueue.ts';
import { readerLimits } from './readerLimits.ts';

export const contentTypes = { changeCipherSpec: 20, alert: 21, handshake: 22, applicationData: 23 } as const;

export interface TlsRecord {
  type: number;
  /** The five bytes before the body; they are authenticated in TLS 1.3. */
  header: Buffer;
  body: Buffer;
}

/** Why what a server sent can't be read. */
export type ReadProblem = 'not-tls' | 'too-long' | 'malformed';

/** Cuts a byte stream into TLS records (RFC 8446 §5.1). After a problem it reads no more. */
export class RecordReader {
  problem: ReadProblem | null = null;
  private readonly queue = new ByteQueue();
  private header: Buffer | null = null;
  private total = 0;
  private count = 0;

  push(bytes: Buffer): void {
    this.total += bytes.length;
    if (this.total > readerLimits.flightBytes) this.problem = 'too-long';
    if (this.problem === null) this.queue.push(bytes);
  }

  /** The next whole record, or `null` while it has not arrived. */
  next(): TlsRecord | null {
    if (this.problem !== null) return null;
    this.header ??= this.readHeader();
    if (this.header === null) return null;
    const body = this.queue.take(this.header.readUInt16BE(3));
    if (body === null) return null;
    const record = { type: this.header[0] ?? 0, header: this.header, body };
    this.header = null;
    return record;
  }

  private readHeader(): Buffer | null {
    const header = this.queue.take(5);
    if (header === null) return null;
    this.problem = problemOf(header);
    if (++this.count > readerLimits.records) this.problem = 'too-long';
    return this.problem === null ? header : null;
  }
}

function problemOf(header: Buffer): ReadProblem | null {
  const [type = 0, majorVersion] = header;
  if (type < contentTypes.changeCipherSpec || type > contentTypes.applicationData || majorVersion !== 3) return 'not-tls';
  return header.readUInt16BE(3) > readerLimits.recordBytes ? 'too-long' : null;
}
