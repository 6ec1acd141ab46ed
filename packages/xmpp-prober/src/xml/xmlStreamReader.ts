import { type Failure, failure } from '@signpost/contracts';
import { SaxesParser } from 'saxes';
import { ElementBuilder } from './elementBuilder.ts';
import { SourceWindow } from './sourceWindow.ts';
import { Utf8Decoder } from './utf8Decoder.ts';
import type { XmlElement } from './xmlElement.ts';
import { type XmlLimits, xmlLimits } from './xmlLimits.ts';

/** `open` is the stream header, `element` a whole top-level element; nothing follows `close` or `verdict`. */
export type XmlStreamEvent =
  | { type: 'open'; element: XmlElement; raw: string }
  | { type: 'element'; element: XmlElement; raw: string }
  | { type: 'close' }
  | { type: 'verdict'; failure: Failure };

export interface XmlStreamOptions {
  limits?: Partial<XmlLimits>;
  /** A document instead of a stream: comments (RFC 6120 §11.1 forbids them) and text in the root are passed over. */
  document?: boolean;
}

/** Unwinds saxes when nothing more shall be read; never leaves this file. */
class Halt {}

/**
 * Reads an XML stream piece by piece (RFC 6120 §4, §11). Remote bytes never make it throw: what is wrong with them comes
 * out as a `verdict`, `stream-invalid` or `limit-exceeded`. The events do not depend on how the bytes are cut.
 */
export class XmlStreamReader {
  private readonly limits: XmlLimits;
  private readonly parser = new SaxesParser({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  private readonly decoder = new Utf8Decoder();
  private readonly window = new SourceWindow();
  private readonly builder = new ElementBuilder();
  private events: XmlStreamEvent[] = [];
  private attributes: [string, string][] = [];
  private stanzaCount = 0;
  private prologTail = '';
  private rootSeen = false;
  private finished = false;
  /** An end tag is believed only after saxes had its chance to say that it ends something else. */
  private pending: { event: XmlStreamEvent; position: number } | null = null;

  constructor(private readonly options: XmlStreamOptions = {}) {
    this.limits = { ...xmlLimits, ...options.limits };
    this.listen();
  }

  /** True after the end of the stream or a verdict: what comes then is not read. */
  get done(): boolean {
    return this.finished;
  }

  /** What came after the last whole element, white space apart. */
  get unfinishedText(): string {
    return this.window.unfinishedText;
  }

  write(bytes: Uint8Array): XmlStreamEvent[] {
    const { text, invalid } = this.finished ? { text: '', invalid: false } : this.decoder.decode(bytes);
    this.guarded(() => {
      this.feed(text);
      if (invalid) this.stop('stream-invalid', 'not UTF-8');
    });
    return this.takeEvents();
  }

  /** Says that no more bytes will come. A stream that was not closed gets a verdict. */
  end(): XmlStreamEvent[] {
    this.guarded(() => this.stop('stream-invalid', 'ends early'));
    return this.takeEvents();
  }

  private guarded(task: () => void): void {
    if (this.finished) return;
    try {
      task();
    } catch (error) {
      if (!(error instanceof Halt)) this.conclude({ type: 'verdict', failure: failure('stream-invalid', 'not readable') });
    }
  }

  private takeEvents(): XmlStreamEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }

  /** The prolog goes in one character at a time, so that the first wrong one is seen at its place. */
  private feed(text: string): void {
    let fed = 0;
    for (const character of text) {
      if (this.rootSeen) break;
      this.feedPiece(character);
      this.checkProlog(character);
      fed += character.length;
    }
    if (fed < text.length) this.feedPiece(text.slice(fed));
  }

  /** A document type declaration is refused where it begins, however long it is. */
  private checkProlog(character: string): void {
    this.prologTail = `${this.prologTail}${character}`.slice(-3);
    if (this.prologTail === '<!D') this.refuse('document type declaration');
  }

  private feedPiece(piece: string): void {
    this.window.push(piece);
    this.parser.write(piece);
    this.flush();
    this.window.finishChunk();
    this.checkSize();
  }

  private listen(): void {
    const { parser } = this;
    parser.on('error', () => this.refuse('not well-formed'));
    parser.on('processinginstruction', () => this.refuse('processing instruction'));
    parser.on('comment', () => this.onComment());
    parser.on('xmldecl', ({ encoding }) => this.onDeclaration(encoding));
    parser.on('opentagstart', () => this.onTagStart());
    parser.on('attribute', ({ name, value }) => this.onAttribute(name, value));
    parser.on('opentag', ({ name }) => this.onOpenTag(name));
    parser.on('closetag', () => this.onCloseTag());
    parser.on('text', (text) => this.onText(text));
    parser.on('cdata', (text) => this.onText(text));
  }

  private onComment(): void {
    if (!this.options.document) this.refuse('comment');
  }

  private onDeclaration(encoding: string | undefined): void {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) this.refuse('encoding other than UTF-8');
  }

  private onTagStart(): void {
    this.flush();
    this.attributes = [];
    if (this.builder.depth >= this.limits.depth) this.exceed('depth');
    if (this.builder.depth === 1 && ++this.stanzaCount > this.limits.stanzas) this.exceed('number of stanzas');
  }

  private onAttribute(name: string, value: string): void {
    if (this.attributes.push([name, value]) > this.limits.attributes) this.exceed('number of attributes');
  }

  private onOpenTag(name: string): void {
    const problem = this.builder.begin(name, this.attributes);
    if (problem !== null) this.refuse(problem);
    if (this.builder.depth > 1 || !this.builder.root) return;
    this.rootSeen = true;
    this.measure();
    this.events.push({ type: 'open', element: this.builder.root, raw: this.window.takeText() });
  }

  private onText(text: string): void {
    this.flush();
    if (this.builder.depth > 1) this.builder.text(text);
    else if (!this.options.document && /[^ \t\r\n]/.test(text)) this.refuse('text between stanzas');
  }

  private onCloseTag(): void {
    this.flush();
    const element = this.builder.end();
    if (this.builder.depth > 1 || !element) return;
    this.measure();
    const event: XmlStreamEvent =
      this.builder.depth === 0 ? { type: 'close' } : { type: 'element', element, raw: this.window.takeText() };
    this.pending = { event, position: this.parser.position };
  }

  private flush(): void {
    if (!this.pending) return;
    const { event } = this.pending;
    this.pending = null;
    if (event.type !== 'close') {
      this.events.push(event);
      return;
    }
    this.conclude(event);
    throw new Halt();
  }

  /** Ends with `stream-invalid`, unless what came was already too much. */
  private refuse(detail: string): never {
    if (this.pending?.position === this.parser.position) this.pending = null;
    this.flush();
    this.measure();
    this.stop('stream-invalid', detail);
  }

  private exceed(detail: string): never {
    this.measure();
    this.stop('limit-exceeded', detail);
  }

  private measure(): void {
    this.window.advanceTo(this.parser.position);
    this.checkSize();
  }

  private checkSize(): void {
    if (this.window.bytesSinceMark > this.limits.stanzaBytes) this.stop('limit-exceeded', 'size of a stanza');
    if (this.window.totalBytes > this.limits.streamBytes) this.stop('limit-exceeded', 'size of the stream');
  }

  private stop(code: 'stream-invalid' | 'limit-exceeded', detail: string): never {
    this.conclude({ type: 'verdict', failure: failure(code, detail) });
    throw new Halt();
  }

  private conclude(event: XmlStreamEvent): void {
    this.finished = true;
    this.events.push(event);
  }
}
