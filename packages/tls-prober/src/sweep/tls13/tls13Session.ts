import { ByteCursor } from '../bytes/byteCursor.ts';
import { vector } from '../bytes/writeBytes.ts';
import { extensionCodes } from '../hello/extensions.ts';
import { readTls13Certificates } from '../reader/certificateMessage.ts';
import { type HandshakeMessage, MessageReader, messageTypes } from '../reader/messageReader.ts';
import { readExtensions } from '../reader/readExtensions.ts';
import { contentTypes, type TlsRecord } from '../reader/recordReader.ts';
import { readAlpn } from '../reader/serverHello.ts';
import { KeySchedule, type SuiteCipher, type TrafficKeys } from './keySchedule.ts';
import { handshakeMessage, RecordProtection } from './recordProtection.ts';

/** What stands in the encrypted part of a TLS 1.3 handshake. */
export interface Tls13Facts {
  chain: Buffer[] | null;
  alpn: string | null;
  clientCertificateAsked: boolean;
  /** A ticket that allows early data (RFC 8446 §4.6.1) came; `null` while no ticket was waited for. */
  earlyData: boolean | null;
}

const changeCipherSpec = Buffer.from([20, 3, 3, 0, 1, 1]);

/**
 * The client's side of a TLS 1.3 handshake behind the ServerHello, without input or output: records in, bytes to send out.
 * It trusts nobody and proves nothing, since nothing secret is ever sent; it reads what only a real client gets to see.
 */
export class Tls13Session {
  readonly facts: Tls13Facts = { chain: null, alpn: null, clientCertificateAsked: false, earlyData: null };
  state: 'handshake' | 'tickets' | 'ended' = 'handshake';
  private readonly schedule: KeySchedule;
  private readonly messages = new MessageReader();
  private readonly ownKeys: TrafficKeys;
  private protection: RecordProtection;

  /** `transcript` ends with the ServerHello. */
  constructor(
    private readonly suite: SuiteCipher,
    shared: Buffer,
    private transcript: Buffer,
  ) {
    this.schedule = new KeySchedule(suite, shared);
    this.ownKeys = this.schedule.handshakeKeys('c', transcript);
    this.protection = new RecordProtection(suite, this.schedule.handshakeKeys('s', transcript));
  }

  /** Reads one record and gives back what is to be sent, mostly nothing. */
  read(record: TlsRecord): Buffer {
    const none = Buffer.alloc(0);
    if (record.type === contentTypes.changeCipherSpec) return none;
    const opened = record.type === contentTypes.applicationData ? this.protection.open(record) : null;
    if (opened === null || opened.type !== contentTypes.handshake) {
      this.state = 'ended';
      return none;
    }
    this.messages.push(opened.content);
    return this.readMessages();
  }

  private readMessages(): Buffer {
    const answers: Buffer[] = [];
    for (let message = this.messages.next(); message !== null; message = this.messages.next()) {
      answers.push(this.readMessage(message));
    }
    if (this.messages.problem !== null) this.state = 'ended';
    return Buffer.concat(answers);
  }

  private readMessage(message: HandshakeMessage): Buffer {
    if (this.state === 'handshake') this.transcript = Buffer.concat([this.transcript, message.bytes]);
    if (message.type === messageTypes.encryptedExtensions) this.readEncryptedExtensions(message.body);
    else if (message.type === messageTypes.certificateRequest) this.facts.clientCertificateAsked = true;
    else if (message.type === messageTypes.certificate) this.facts.chain = readTls13Certificates(message.body);
    else if (message.type === messageTypes.newSessionTicket) this.readTicket(message.body);
    else if (message.type === messageTypes.finished && this.state === 'handshake') return this.finish();
    return Buffer.alloc(0);
  }

  private readEncryptedExtensions(body: Buffer): void {
    this.facts.alpn = readAlpn(readExtensions(new ByteCursor(body).vector(2))?.get(extensionCodes.alpn));
  }

  private readTicket(body: Buffer): void {
    const cursor = new ByteCursor(body);
    cursor.take(8);
    cursor.vector(1);
    cursor.vector(2);
    const allowed = readExtensions(cursor.vector(2))?.get(extensionCodes.earlyData);
    this.facts.earlyData = allowed?.length === 4 && allowed.readUInt32BE() > 0;
    this.state = 'ended';
  }

  /** Our empty certificate where one was asked for, and our Finished. */
  private finish(): Buffer {
    const serverKeys = this.schedule.applicationKeys('s', this.transcript);
    const certificate = handshakeMessage(messageTypes.certificate, Buffer.concat([vector(1), vector(3)]));
    const flight = this.facts.clientCertificateAsked ? certificate : Buffer.alloc(0);
    const transcript = Buffer.concat([this.transcript, flight]);
    const finished = handshakeMessage(messageTypes.finished, this.schedule.finished(this.ownKeys.secret, transcript));
    const sealed = new RecordProtection(this.suite, this.ownKeys).seal(contentTypes.handshake, Buffer.concat([flight, finished]));
    this.protection = new RecordProtection(this.suite, serverKeys);
    this.state = 'tickets';
    return Buffer.concat([changeCipherSpec, sealed]);
  }
}
