import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer } from 'node:net';
import dnsPacket, { type Answer, type DecodedPacket } from 'dns-packet';

export interface SeenQuestion {
  query: DecodedPacket;
  transport: 'udp' | 'tcp';
  /** How many questions came before this one. */
  index: number;
  sourcePort: number;
}

/** The messages to send back for a question: none is silence, several come in their order. */
export type FakeAnswer = (question: SeenQuestion) => Buffer[];

export interface FakeDns {
  address: string;
  seen: SeenQuestion[];
  stop(): Promise<void>;
}

/** A nameserver on loopback, UDP and TCP on one port, that answers as it is told. */
export async function startFakeDns(answer: FakeAnswer): Promise<FakeDns> {
  const seen: SeenQuestion[] = [];
  const handle = (message: Buffer, transport: 'udp' | 'tcp', sourcePort: number): Buffer[] => {
    const question = { query: dnsPacket.decode(message), transport, index: seen.length, sourcePort };
    seen.push(question);
    return answer(question);
  };
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      for (const reply of handle(data.subarray(2), 'tcp', socket.remotePort ?? 0)) {
        const prefix = Buffer.alloc(2);
        prefix.writeUInt16BE(reply.length);
        socket.write(Buffer.concat([prefix, reply]));
      }
      socket.end();
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', (message, { port: from, address }) => {
    for (const reply of handle(message, 'udp', from)) udp.send(reply, from, address);
  });
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${port}`,
    seen,
    stop: async () => {
      udp.close();
      await new Promise((resolve) => tcp.close(resolve));
    },
  };
}

export interface FakeReply {
  answers?: Answer[];
  flags?: number;
  id?: number;
  name?: string;
  rcode?: number;
}

/** A well-formed reply to a question, with whatever is to differ. */
export function replyTo(
  { query }: SeenQuestion,
  { answers = [], flags = 0, id = query.id ?? 0, name, rcode = 0 }: FakeReply = {},
): Buffer {
  const [question] = query.questions ?? [];
  if (!question) throw new Error('a query without a question');
  return dnsPacket.encode({
    type: 'response',
    id,
    flags: dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | flags | rcode,
    questions: [{ ...question, name: name ?? question.name }],
    answers,
  });
}
