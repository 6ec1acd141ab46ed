import { messageTypes } from '../reader/messageReader.ts';
import type { ServerHello } from '../reader/serverHello.ts';
import { cipherOf, KeySchedule } from '../tls13/keySchedule.ts';
import { createOwnKey } from '../tls13/keyShares.ts';
import { handshakeMessage } from '../tls13/recordProtection.ts';
import { type Tls13Facts, Tls13Session } from '../tls13/tls13Session.ts';
import type { Handshake } from './performHello.ts';

/** How long a ticket is waited for, beside twice the time that the server took to answer. */
const ticketPatienceMs = 150;

/** Goes on behind a ServerHello or HelloRetryRequest; `null` where we have no key for the group or the suite. */
export async function finishTls13(handshake: Handshake, first: ServerHello): Promise<Tls13Facts | null> {
  const startedAt = handshake.leftMs;
  const hello = first.retry ? await retry(handshake, first) : first;
  const suite = hello === null ? null : cipherOf(hello.suite);
  if (hello === null || suite === null || hello.group !== handshake.ownKey?.group) return null;
  const shared = handshake.ownKey.agree(hello.publicKey);
  if (shared === null) return null;
  const session = new Tls13Session(suite, shared, Buffer.concat([handshake.transcript, helloBytes(handshake)]));
  await readSession(handshake, session, handshake.request.timeoutMs - startedAt);
  return session.facts;
}

const helloBytes = (handshake: Handshake): Buffer => handshake.reader.flight.helloBytes ?? Buffer.alloc(0);

/** The second hello, with a key for the group that the server named (RFC 8446 §4.1.4, §4.4.1). */
async function retry(handshake: Handshake, first: ServerHello): Promise<ServerHello | null> {
  const suite = cipherOf(first.suite);
  handshake.ownKey = first.group === null ? null : createOwnKey(first.group);
  if (suite === null || handshake.ownKey === null) return null;
  const digest = new KeySchedule(suite, Buffer.alloc(0)).digest(handshake.transcript);
  handshake.transcript = Buffer.concat([handshakeMessage(messageTypes.messageHash, digest), helloBytes(handshake)]);
  handshake.reader.restart();
  handshake.sendHello(first.cookie);
  await handshake.readFlight();
  const { hello } = handshake.reader.flight;
  return hello === null || hello.retry || hello.suite !== first.suite ? null : hello;
}

async function readSession(handshake: Handshake, session: Tls13Session, answerMs: number): Promise<void> {
  while (session.state !== 'ended') {
    const record = handshake.reader.nextProtected();
    if (record !== null) {
      handshake.inbox.send(session.read(record));
      continue;
    }
    if (handshake.reader.problem !== null) return;
    const patienceMs =
      session.state === 'tickets' ? Math.min(handshake.leftMs, 2 * answerMs + ticketPatienceMs) : handshake.leftMs;
    const arrival = await handshake.inbox.next(patienceMs, handshake.request.signal);
    if (arrival.kind === 'bytes') handshake.reader.push(arrival.bytes);
    else if (session.state === 'tickets') session.facts.earlyData ??= arrival.kind === 'timeout' ? false : null;
    if (arrival.kind !== 'bytes') return;
  }
}
