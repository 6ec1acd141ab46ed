import { randomUUID } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Listener, listen } from '../../lab/fakes/listener.ts';

/** A provider that is soon looked through: it opens streams both ways, offers no TLS, and has no web. It always stands. */
export interface FakeProvider {
  address: string;
  /** Connections so far. */
  accepted(): number;
  stop(): Promise<void>;
}

const ports = { c2s: 5222, s2s: 5269 } as const;
const featuresOf = {
  c2s: `<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms>`,
  s2s: `<dialback xmlns='urn:xmpp:features:dialback'/>`,
} as const;
type Direction = keyof typeof ports;

export async function startFakeProvider(domain: string, address: string, hold: { ms: number }): Promise<FakeProvider> {
  let accepted = 0;
  const serverOf = (direction: Direction): Server =>
    createServer((socket) => {
      accepted += 1;
      serve(socket, domain, direction, hold);
    });
  const listeners: Listener[] = [];
  for (const direction of ['c2s', 's2s'] as const) listeners.push(await listen(serverOf(direction), ports[direction], address));
  return { address, accepted: () => accepted, stop: async () => void (await Promise.all(listeners.map((one) => one.stop()))) };
}

function serve(socket: Socket, domain: string, direction: Direction, hold: { ms: number }): void {
  socket.on('error', () => {}).setEncoding('utf8');
  let heard = '';
  socket.on('data', async (text) => {
    heard += text;
    if (heard.includes('</stream:stream>')) return void socket.end('</stream:stream>');
    if (!heard.includes('<stream:stream')) return;
    heard = '';
    await sleep(hold.ms);
    if (socket.writable) socket.write(greeting(domain, direction));
  });
}

const greeting = (domain: string, direction: Direction): string =>
  [
    `<?xml version='1.0'?><stream:stream xmlns='jabber:${direction === 'c2s' ? 'client' : 'server'}'`,
    ` xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback' from='${domain}' id='${randomUUID()}' version='1.0'>`,
    `<stream:features>${featuresOf[direction]}</stream:features>`,
  ].join('');
