import type { Duplex } from 'node:stream';
import { type Failure, failure } from '@signpost/contracts';
import type { XmlLimits } from '../xml/xmlLimits.ts';
import { type XmlStreamEvent, XmlStreamReader } from '../xml/xmlStreamReader.ts';
import { ByteSource } from './byteSource.ts';

/** The next event of the stream, or why there is none. */
export type StreamInputEvent =
  | Exclude<XmlStreamEvent, { type: 'verdict' }>
  | { type: 'failed'; failure: Failure }
  | { type: 'aborted' };

/** One direction of one stream: XML events pulled out of a socket. */
export class StreamInput {
  private readonly source: ByteSource;
  private readonly reader: XmlStreamReader;
  private readonly waiting: XmlStreamEvent[] = [];

  constructor(socket: Duplex, limits: Partial<XmlLimits>) {
    this.source = new ByteSource(socket);
    this.reader = new XmlStreamReader({ limits });
  }

  async next(signal: AbortSignal): Promise<StreamInputEvent> {
    for (;;) {
      const event = this.waiting.shift();
      if (event) return event.type === 'verdict' ? { type: 'failed', failure: event.failure } : event;
      const read = await this.source.read(signal);
      if (read.type === 'aborted') return read;
      if (read.type === 'end') return { type: 'failed', failure: failure('connection-lost') };
      this.waiting.push(...this.reader.write(read.bytes));
    }
  }

  /** True when something came that nobody asked for yet. */
  get hasMore(): boolean {
    return this.waiting.length > 0 || this.reader.unfinishedText !== '';
  }
}
