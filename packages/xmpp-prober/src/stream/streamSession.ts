import { randomUUID } from 'node:crypto';
import { type Clock, type Failure, failure, type QueryResult } from '@signpost/contracts';
import type { Connection, Net, Result, TlsDetails, TlsRequest } from '@signpost/net';
import { createDeadline, type Deadline } from '../deadline.ts';
import { abortFailure, failed, success } from '../result.ts';
import { serializeXml } from '../xml/serializeXml.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { iqGet, isIqReply, readIqReply } from './iqReply.ts';
import { ns } from './namespaces.ts';
import { streamFailure } from './streamFailure.ts';
import { type RemoteHeader, readStreamHeader, type StreamHeader, writeStreamHeader } from './streamHeader.ts';
import { StreamInput, type StreamInputEvent } from './streamInput.ts';
import type { StreamTimes } from './streamTimes.ts';

export interface SessionOptions {
  clock: Clock;
  signal: AbortSignal;
  times: StreamTimes;
}

/** An element together with the text that it came as. */
export interface Received {
  element: XmlElement;
  raw: string;
}

/** One IQ of a user: `to` is null for the own account, `answeredBy` whose answer counts. */
export interface Question {
  type: 'get' | 'set';
  to: string | null;
  payload: XmlElement;
  answeredBy: readonly string[] | 'anyone';
}

function readReply(reply: Result<Received>): QueryResult<Received> {
  if (!reply.ok) return { status: 'failed', failure: reply.failure };
  const read = readIqReply(reply.value.element);
  return read.status === 'answered' ? { status: 'answered', value: reply.value } : read;
}

/**
 * Our own XMPP stream to a stranger (RFC 6120). Reads on demand, within limits of bytes and of time, never compresses,
 * never follows. Whatever the other side does comes back as a failure; the first one stands.
 */
export class StreamSession {
  private input: StreamInput;
  private readonly whole: Deadline;
  private broken: Failure | null = null;
  private contentNamespace: string = ns.client;
  private opened = false;
  private header: RemoteHeader | null = null;
  private remoteClosed = false;

  constructor(
    private connection: Connection,
    private readonly options: SessionOptions,
  ) {
    this.input = new StreamInput(connection.socket, options.times.limits);
    this.whole = createDeadline(options.clock, options.times.wholeMs, options.signal);
  }

  /** What the other side said of itself last. */
  get remoteHeader(): RemoteHeader | null {
    return this.header;
  }

  /** Opens the stream, or opens it anew after TLS, and waits for its features. One phase. */
  open(header: StreamHeader): Promise<Result<Received>> {
    this.contentNamespace = header.direction === 'c2s' ? ns.client : ns.server;
    this.opened = true;
    return this.phase('stream features', async (signal) => {
      this.write(writeStreamHeader(header));
      const root = await this.nextEvent(signal);
      if (!root.ok) return root;
      const remote = root.value.type === 'open' ? readStreamHeader(root.value.element) : null;
      if (!remote) return this.fail(failure('stream-invalid', 'not an XMPP stream'));
      this.header = remote;
      if (remote.version === null) return this.fail(failure('stream-invalid', 'no version, so no stream features'));
      return this.awaitIn(signal, (element) => element.is('features', ns.stream));
    });
  }

  send(element: XmlElement): void {
    this.write(serializeXml(element, this.contentNamespace));
  }

  /** The next top-level element that `accepts`; others are passed over. One phase. */
  awaitElement(what: string, accepts: (element: XmlElement) => boolean): Promise<Result<Received>> {
    return this.phase(what, (signal) => this.awaitIn(signal, accepts));
  }

  /** Asks with an IQ-get, without `from`, and waits for the answer with the same id. One phase. */
  async iq(to: string, payload: XmlElement): Promise<QueryResult<Received>> {
    const id = randomUUID();
    this.send(iqGet(this.contentNamespace, id, to, payload));
    return readReply(await this.awaitElement('IQ', (element) => isIqReply(element, this.contentNamespace, id, to)));
  }

  /** Asks as a user who is logged in. One phase; silence here leaves the stream as it is. */
  async ask({ type, to, payload, answeredBy }: Question): Promise<QueryResult<Received>> {
    const id = randomUUID();
    this.send(xml('iq', this.contentNamespace, { type, id, to }, [payload]));
    const accepts = (element: XmlElement) =>
      (answeredBy === 'anyone' ? [element.attribute('from') ?? ''] : answeredBy).some((from) =>
        isIqReply(element, this.contentNamespace, id, from),
      );
    return readReply(await this.phase('IQ', (signal) => this.awaitIn(signal, accepts), 'stays'));
  }

  /** The next element that `accepts`; silence leaves the stream as it is. One phase. */
  awaitQuietly(what: string, accepts: (element: XmlElement) => boolean): Promise<Result<Received>> {
    return this.phase(what, (signal) => this.awaitIn(signal, accepts), 'stays');
  }

  /** After SASL (RFC 6120 §6.4.6): what follows is a stream of its own, which must be opened anew. */
  restart(): void {
    this.input = new StreamInput(this.connection.socket, this.options.times.limits);
    this.opened = false;
  }

  channelBinding(type: 'tls-exporter' | 'tls-unique'): Uint8Array | null {
    return this.connection.channelBinding?.(type) ?? null;
  }

  /** Ends the connection without a word, as a phone in a tunnel does. */
  async drop(): Promise<void> {
    this.opened = false;
    this.whole.clear();
    await this.connection.close();
  }

  /** STARTTLS (RFC 6120 §5.4). The stream must be opened anew afterwards. */
  async startTls(net: Net, request: TlsRequest): Promise<Result<TlsDetails>> {
    const asked = await this.askForTls();
    return asked.ok ? this.beginTls(net, request) : asked;
  }

  /** Asks for STARTTLS until the server waits for a ClientHello. */
  async askForTls(): Promise<Result<void>> {
    this.send(xml('starttls', ns.tls));
    const answer = await this.awaitElement('STARTTLS', (element) => element.namespace === ns.tls);
    if (!answer.ok) return answer;
    if (answer.value.element.name !== 'proceed') return this.fail(failure('starttls-refused'));
    // Plain bytes behind <proceed/> could have been slipped in by anybody: they must not count as said under TLS.
    if (this.input.hasMore) return this.fail(failure('stream-invalid', 'bytes between proceed and TLS'));
    return success(undefined);
  }

  /** Leaves the connection as it is to the caller, who closes it. The session is over. */
  handOver(): Connection {
    this.whole.clear();
    return this.connection;
  }

  /** TLS at once (XEP-0368), or after `<proceed/>`. */
  async beginTls(net: Net, request: TlsRequest): Promise<Result<TlsDetails>> {
    const { phaseMs: timeoutMs, limits } = this.options.times;
    const secured = await net.startTls(this.connection, { timeoutMs, ...request, signal: this.whole.signal });
    if (!secured.ok) return this.fail(this.whole.expired() ? failure('stream-timeout', 'whole probe') : secured.failure);
    this.connection = secured.value.connection;
    this.input = new StreamInput(this.connection.socket, limits);
    this.opened = false;
    return success(secured.value.details);
  }

  /** Closes the stream, waits a moment for the other side to do so (RFC 6120 §4.4), then ends the connection. */
  async close(): Promise<void> {
    if (this.opened) this.write('</stream:stream>');
    if (this.opened && !this.broken && !this.remoteClosed) await this.awaitClose();
    this.whole.clear();
    await this.connection.close();
  }

  private async awaitClose(): Promise<void> {
    const deadline = createDeadline(this.options.clock, this.options.times.closeMs, this.whole.signal);
    let event: StreamInputEvent;
    do event = await this.input.next(deadline.signal);
    while (event.type === 'element' || event.type === 'open');
    deadline.clear();
  }

  private async awaitIn(signal: AbortSignal, accepts: (element: XmlElement) => boolean): Promise<Result<Received>> {
    for (;;) {
      const next = await this.nextEvent(signal);
      if (!next.ok) return next;
      if (next.value.type === 'element' && accepts(next.value.element)) return success(next.value);
    }
  }

  private async nextEvent(
    signal: AbortSignal,
  ): Promise<Result<Exclude<StreamInputEvent, { type: 'failed' | 'aborted' | 'close' }>>> {
    if (this.broken) return { ok: false, failure: this.broken };
    const event = await this.input.next(signal);
    if (event.type === 'aborted') return { ok: false, failure: abortFailure(signal) };
    if (event.type === 'failed') return this.fail(event.failure);
    if (event.type === 'close') {
      this.remoteClosed = true;
      return this.fail(failure('connection-lost', 'the server closed the stream'));
    }
    if (event.type === 'element' && event.element.is('error', ns.stream)) return this.fail(streamFailure(event.element));
    return success(event);
  }

  private async phase<T>(
    what: string,
    task: (signal: AbortSignal) => Promise<Result<T>>,
    afterSilence: 'broken' | 'stays' = 'broken',
  ): Promise<Result<T>> {
    const deadline = createDeadline(this.options.clock, this.options.times.phaseMs, this.whole.signal);
    const result = await task(deadline.signal);
    deadline.clear();
    if (result.ok || this.broken || !deadline.signal.aborted) return result;
    if (deadline.expired() && afterSilence === 'stays') return failed('stream-timeout', what);
    if (deadline.expired()) return this.fail(failure('stream-timeout', what));
    return this.fail(this.whole.expired() ? failure('stream-timeout', 'whole probe') : abortFailure(this.options.signal));
  }

  private write(text: string): void {
    const { socket } = this.connection;
    if (!socket.destroyed && socket.writable) socket.write(text);
  }

  private fail(reason: Failure): { ok: false; failure: Failure } {
    this.broken ??= reason;
    return { ok: false, failure: this.broken };
  }
}
