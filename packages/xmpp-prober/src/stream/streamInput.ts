import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Failure, failure } from '@signpost/contracts';
import type { XmlLimits } from '../xml/xmlLimits.ts';
import { type XmlStreamEvent, XmlStreamReader } from '../xml/xmlStreamReader.ts';
import { ByteSource } from './byteSource.ts';

/** The next event of the stream, or why there is none. */
export type StreamInputEvent =
  | Exclude<XmlStreamEvent, { type: 'verdict' }>
  | { type: 'failed'; failure: Failure }
  | { type: 'aborted' };

/** So much is read at one go; then others have their turn, however fast this stream comes. */
const sliceBytes = 4 * 1024;

/** One direction of one stream: XML events pulled out of a socket. */
export class StreamInput {
  private readonly source: ByteSource;
  private readonly reader: XmlStreamReader;
  private readonly waiting: XmlStreamEvent[] = [];
  private unread: Uint8Array = new Uint8Array();

  constructor(socket: Duplex, limits: Partial<XmlLimits>) {
    this.source = new ByteSource(socket);
    this.reader = new XmlStreamReader({ limits });
  }

  async next(signal: AbortSignal): Promise<StreamInputEvent> {
    for (;;) {
      const event = this.waiting.shift();
      if (event) return event.type === 'verdict' ? { type: 'failed', failure: event.failure } : event;
      const read = this.unread.length > 0 ? { type: 'bytes' as const, bytes: this.unread } : await this.source.read(signal);
      if (read.type === 'end') return { type: 'failed', failure: failure('connection-lost') };
      if (read.type === 'aborted' || signal.aborted) return { type: 'aborted' };
      this.unread = read.bytes.subarray(sliceBytes);
      this.waiting.push(...this.reader.write(read.bytes.subarray(0, sliceBytes)));
      await nextTurn();
    }
  }

  /** True when something came that nobody asked for yet. */
  get hasMore(): boolean {
    return this.waiting.length > 0 || this.unread.length > 0 || this.reader.unfinishedText !== '';
  }
}
