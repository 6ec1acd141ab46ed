import { createSocket } from 'node:dgram';
import dnsPacket, { type Answer } from 'dns-packet';

/** A nameserver for the stage's domains, over UDP; nothing it says is long enough for TCP. */
export interface StageDns {
  /** As `ip:port`. */
  address: string;
  /** Questions so far. */
  asked(): number;
  /** Falls silent: nobody listens any more. */
  stop(): Promise<void>;
  /** Comes back at the same address. */
  start(): Promise<void>;
}

const port = 5353;
const ttl = 1;

/** Names the SRV targets and addresses of each domain; everything else below them is empty, and the rest does not exist. */
export async function startStageDns(host: string, addresses: ReadonlyMap<string, string>): Promise<StageDns> {
  let [socket, asked]: [ReturnType<typeof createSocket> | null, number] = [null, 0];
  async function start(): Promise<void> {
    if (socket) return;
    const opened = createSocket('udp4');
    opened.on('message', (message, from) => {
      asked += 1;
      opened.send(answer(message, addresses), from.port, from.address);
    });
    await new Promise<void>((resolve, reject) => opened.once('error', reject).bind(port, host, resolve));
    socket = opened;
  }
  await start();
  return {
    address: `${host}:${port}`,
    asked: () => asked,
    start,
    async stop() {
      const closing = socket;
      socket = null;
      if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
    },
  };
}

function answer(message: Buffer, addresses: ReadonlyMap<string, string>): Buffer {
  const query = dnsPacket.decode(message);
  const [question] = query.questions ?? [];
  const name = question?.name.toLowerCase() ?? '';
  const domain = [...addresses.keys()].find((one) => name === one || name.endsWith(`.${one}`));
  const flags = dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | (domain ? 0 : 3);
  const answers = domain ? records(name, question?.type ?? 'A', domain, addresses.get(domain) ?? '') : [];
  return dnsPacket.encode({ type: 'response', id: query.id ?? 0, flags, questions: question ? [question] : [], answers });
}

function records(name: string, type: string, domain: string, address: string): Answer[] {
  if (type === 'A' && name === domain) return [{ type, name, ttl, data: address }];
  const service = name === `_xmpp-client._tcp.${domain}` ? 5222 : name === `_xmpp-server._tcp.${domain}` ? 5269 : null;
  if (type !== 'SRV' || service === null) return [];
  return [{ type, name, ttl, data: { priority: 5, weight: 5, port: service, target: domain } }];
}
