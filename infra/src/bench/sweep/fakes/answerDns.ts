import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import dnsPacket, { type Answer } from 'dns-packet';

export interface ZoneHost {
  domain: string;
  address: string;
}

const ttl = 300;
const ports: Readonly<Record<string, number>> = { '_xmpp-client._tcp': 5222, '_xmpp-server._tcp': 5269 };

/** A nameserver on loopback that knows what `find` knows, and answers `roundTripMs` late. Gives `ip:port`. */
export async function answerDns(find: (domain: string) => ZoneHost | undefined, roundTripMs: number): Promise<string> {
  const server = createSocket('udp4');
  server.on('message', (message, { port, address }) => {
    const reply = replyTo(message, find);
    if (reply) setTimeout(() => server.send(reply, port, address), roundTripMs);
  });
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function replyTo(message: Buffer, find: (domain: string) => ZoneHost | undefined): Buffer | null {
  const query = dnsPacket.decode(message);
  const [question] = query.questions ?? [];
  if (!question) return null;
  const { name, type } = question;
  const host = find(domainIn(name));
  const flags = dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | (host ? 0 : 3);
  const answers = host ? answersTo(name.toLowerCase(), type, host) : [];
  return dnsPacket.encode({ type: 'response', id: query.id ?? 0, flags, questions: [question], answers });
}

/** The last two labels: our providers are named so. */
const domainIn = (name: string): string => name.toLowerCase().split('.').slice(-2).join('.');

function answersTo(name: string, type: string, { domain, address }: ZoneHost): Answer[] {
  const target = `xmpp.${domain}`;
  if (type === 'A' && (name === domain || name === target)) return [{ name, type: 'A', ttl, data: address }];
  const port = type === 'SRV' ? ports[name.slice(0, -domain.length - 1)] : undefined;
  return port === undefined ? [] : [{ name, type: 'SRV', ttl, data: { priority: 0, weight: 0, port, target } }];
}
