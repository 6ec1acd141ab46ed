import { randomBytes } from 'node:crypto';
import { type Clock, type Failure, failure } from '@signpost/contracts';
import type { Connection } from '@signpost/net';
import type { HelloSpec } from '../hello/helloSpec.ts';
import { type HelloParts, writeClientHello, writeHelloRecord } from '../hello/writeClientHello.ts';
import { type Flight, FlightReader } from '../reader/flightReader.ts';
import type { ServerHello } from '../reader/serverHello.ts';
import { createOwnKey, type OwnKey, ownGroups } from '../tls13/keyShares.ts';
import { legacyAnswer, tls13Answer } from './answerOf.ts';
import { finishTls13 } from './finishTls13.ts';
import type { HelloOutcome } from './helloOutcome.ts';
import { SocketInbox } from './socketInbox.ts';

export interface HelloRequest {
  spec: HelloSpec;
  /** Goes on to the end of a TLS 1.3 handshake, where certificate, ALPN and tickets show. */
  finish: boolean;
  /** For the whole handshake, from the hello on. */
  timeoutMs: number;
  clock: Clock;
  signal?: AbortSignal;
}

/** One handshake on a connection that is ready for it, as far as it shows something. The connection is closed afterwards. */
export async function performHello(connection: Connection, request: HelloRequest): Promise<HelloOutcome> {
  try {
    return await new Handshake(connection, request).run();
  } finally {
    await connection.close();
  }
}

/** The state of one handshake. */
export class Handshake {
  readonly reader = new FlightReader();
  readonly inbox: SocketInbox;
  readonly deadline: number;
  /** All handshake messages so far, for the keys of TLS 1.3. */
  transcript = Buffer.alloc(0);
  ownKey: OwnKey | null = null;
  private readonly random = randomBytes(32);
  private readonly sessionId: Buffer;

  constructor(
    connection: Connection,
    readonly request: HelloRequest,
  ) {
    this.inbox = new SocketInbox(connection.socket, request.clock);
    this.deadline = request.clock.now().getTime() + request.timeoutMs;
    this.sessionId = request.spec.version === 'TLSv1.3' ? randomBytes(32) : Buffer.alloc(0);
  }

  get leftMs(): number {
    return this.deadline - this.request.clock.now().getTime();
  }

  async run(): Promise<HelloOutcome> {
    const { spec, finish } = this.request;
    if (finish) this.ownKey = createOwnKey([...ownGroups].find((group) => spec.groups.includes(group)) ?? 0);
    this.sendHello(null);
    const trouble = await this.readFlight();
    const { flight } = this.reader;
    if (flight.alert !== null) return { kind: 'refused', alert: flight.alert };
    if (flight.hello === null) return trouble ?? { kind: 'inconclusive', failure: failure('tls-failed') };
    return this.answer(flight.hello, flight, trouble);
  }

  /** Sends the first hello, or the second with the cookie that was asked for. */
  sendHello(cookie: Buffer | null): void {
    const { spec } = this.request;
    const keyShares = this.ownKey ? [this.ownKey] : [];
    const parts: HelloParts = { random: this.random, sessionId: this.sessionId, keyShares, cookie };
    const message = writeClientHello(spec, parts);
    this.transcript = Buffer.concat([this.transcript, message]);
    this.inbox.send(writeHelloRecord(spec, message));
  }

  /** Reads until the flight ends; what went wrong when it did not end well. */
  async readFlight(): Promise<HelloOutcome | null> {
    let anything = false;
    while (!this.reader.ended) {
      const arrival = await this.inbox.next(this.leftMs, this.request.signal);
      if (arrival.kind === 'timeout') return inconclusive(this.request.signal?.aborted ? 'cancelled' : 'tls-timeout');
      if (arrival.kind === 'ended') return anything ? inconclusive('connection-lost') : { kind: 'silent' };
      anything = true;
      this.reader.push(arrival.bytes);
    }
    return this.reader.problem === null ? null : inconclusive(...readFailure(this.reader.problem));
  }

  private async answer(hello: ServerHello, flight: Flight, trouble: HelloOutcome | null): Promise<HelloOutcome> {
    if (hello.version !== 'TLSv1.3')
      return flight.complete ? legacyAnswer(hello, flight) : (trouble ?? legacyAnswer(hello, flight));
    return tls13Answer(hello, this.request.finish ? await finishTls13(this, hello) : null);
  }
}

const inconclusive = (code: Failure['code'], detail?: string): HelloOutcome => ({
  kind: 'inconclusive',
  failure: failure(code, detail),
});

const readFailure = (problem: string): [Failure['code'], string] => [
  problem === 'too-long' ? 'limit-exceeded' : 'tls-failed',
  `the answer to the hello is ${problem}`,
];
