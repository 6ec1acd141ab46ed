import { readCertificates } from './certificateMessage.ts';
import { type HandshakeMessage, MessageReader, messageTypes } from './messageReader.ts';
import { contentTypes, type ReadProblem, RecordReader, type TlsRecord } from './recordReader.ts';
import { readServerHello, type ServerHello } from './serverHello.ts';
import { type KeyExchange, readServerKeyExchange } from './serverKeyExchange.ts';

/** What of a server's first flight could be read without keys. */
export interface Flight {
  hello: ServerHello | null;
  helloBytes: Buffer | null;
  chain: Buffer[] | null;
  stapled: boolean;
  keyExchange: KeyExchange | null;
  clientCertificateAsked: boolean;
  /** Description of a fatal alert. */
  alert: number | null;
  /** ServerHelloDone was read, or in TLS 1.3 the ServerHello. */
  complete: boolean;
}

const startOf = (): Flight => ({
  hello: null,
  helloBytes: null,
  chain: null,
  stapled: false,
  keyExchange: null,
  clientCertificateAsked: false,
  alert: null,
  complete: false,
});

/** Reads a server's answer to a ClientHello as it arrives, up to where a key is needed. Every size has a limit. */
export class FlightReader {
  flight: Flight = startOf();
  private readonly records = new RecordReader();
  private readonly messages = new MessageReader();
  private malformed = false;

  get problem(): ReadProblem | null {
    return this.records.problem ?? this.messages.problem ?? (this.malformed ? 'malformed' : null);
  }

  /** Nothing more is to be expected. */
  get ended(): boolean {
    return this.flight.complete || this.flight.alert !== null || this.problem !== null;
  }

  push(bytes: Buffer): void {
    this.records.push(bytes);
    while (!this.ended) {
      const record = this.records.next();
      if (record === null) return;
      this.readRecord(record);
    }
  }

  /** Begins anew behind a HelloRetryRequest. */
  restart(): void {
    this.flight = startOf();
    this.push(Buffer.alloc(0));
  }

  /** The next record behind a TLS 1.3 ServerHello: it is encrypted. */
  nextProtected(): TlsRecord | null {
    return this.records.next();
  }

  private readRecord({ type, body }: TlsRecord): void {
    if (type === contentTypes.alert) this.readAlert(body);
    else if (type === contentTypes.handshake) this.readMessages(body);
    else if (type === contentTypes.applicationData) this.malformed = true;
  }

  private readAlert(body: Buffer): void {
    const [level, description] = body;
    if (body.length !== 2 || description === undefined) this.malformed = true;
    else if (level === 2 || description === 0) this.flight.alert = description;
  }

  private readMessages(body: Buffer): void {
    if (body.length === 0) this.malformed = true;
    this.messages.push(body);
    for (let message = this.messages.next(); message !== null && !this.ended; message = this.messages.next()) {
      this.readMessage(message);
    }
  }

  private readMessage(message: HandshakeMessage): void {
    if (this.flight.hello === null) this.readHello(message);
    else if (message.type === messageTypes.certificate) this.flight.chain = this.checked(readCertificates(message.body));
    else if (message.type === messageTypes.certificateStatus) this.flight.stapled = true;
    else if (message.type === messageTypes.certificateRequest) this.flight.clientCertificateAsked = true;
    else if (message.type === messageTypes.serverHelloDone) this.flight.complete = true;
    else if (message.type === messageTypes.serverKeyExchange) {
      this.flight.keyExchange = this.checked(readServerKeyExchange(this.flight.hello.suite, message.body));
    }
  }

  private readHello({ type, body, bytes }: HandshakeMessage): void {
    const hello = type === messageTypes.serverHello ? this.checked(readServerHello(body)) : this.checked(null);
    this.flight.hello = hello;
    this.flight.helloBytes = bytes;
    if (hello?.version === 'TLSv1.3') this.flight.complete = true;
  }

  private checked<T>(value: T | null): T | null {
    if (value === null) this.malformed = true;
    return value;
  }
}
