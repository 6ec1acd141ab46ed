import type { Socket } from 'node:net';
import type { SeenConnection } from '../seen/SeenConnection.ts';

const now = () => performance.timeOrigin + performance.now();
const contentOf = { 5222: 'jabber:client', 5269: 'jabber:server' } as const;
export type XmppPort = keyof typeof contentOf;

const header = (port: XmppPort, domain: string): string =>
  `<?xml version='1.0'?><stream:stream xmlns='${contentOf[port]}' xmlns:stream='http://etherx.jabber.org/streams' ` +
  `id='x${Math.random().toString(36).slice(2)}' from='${domain}' version='1.0'>`;
/** A server without TLS: what it is worth is of no matter here, and it costs nobody a handshake. */
const features = {
  5222:
    "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms>" +
    '</stream:features>',
  5269: "<stream:features><dialback xmlns='urn:xmpp:features:dialback'/></stream:features>",
} as const;

/** Plays an XMPP server on one connection as far as its first features, and notes when it came and went. */
export function playServer(socket: Socket, place: { address: string; port: XmppPort }, answerMs: number): SeenConnection {
  const seen: SeenConnection = { ...place, beganAt: now(), endedAt: null, domain: null };
  let text = '';
  const end = () => {
    seen.endedAt ??= now();
  };
  socket.on('error', end).on('end', end).on('close', end);
  socket.on('data', (chunk: Buffer) => {
    if (text.length > 10_000) return socket.destroy();
    const known = seen.domain !== null;
    text += chunk.toString('latin1');
    seen.domain ??= /<stream:stream\b[^>]*\bto=['"]([^'"]+)['"]/.exec(text)?.[1]?.toLowerCase() ?? null;
    if (!known && seen.domain) answerLater(socket, place.port, seen.domain, answerMs);
    if (text.includes('</stream:stream>')) socket.end('</stream:stream>');
  });
  return seen;
}

function answerLater(socket: Socket, port: XmppPort, domain: string, answerMs: number): void {
  setTimeout(() => {
    if (socket.writable) socket.write(header(port, domain) + features[port]);
  }, answerMs);
}
