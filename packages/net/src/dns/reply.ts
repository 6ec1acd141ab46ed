import dnsPacket, { type DecodedPacket } from 'dns-packet';
import type { Question } from './question.ts';

/** `rcode` is what the library gives beside its declared fields. */
export type Reply = DecodedPacket & { rcode: string };

/** What one datagram or TCP message is to us. `stray` ones are left alone: a forger must guess id, port and question. */
export type Reading = { kind: 'reply'; reply: Reply } | { kind: 'truncated' } | { kind: 'garbage' } | { kind: 'stray' };

const headerBytes = 12;
const responseBit = 0x8000;
const truncatedBit = 0x0200;

export function readReply(message: Buffer, id: number, question: Question): Reading {
  if (message.length < headerBytes || message.readUInt16BE(0) !== id) return { kind: 'stray' };
  const flags = message.readUInt16BE(2);
  if ((flags & responseBit) === 0) return { kind: 'stray' };
  // A truncated message may end within a record, so it is not decoded at all.
  if ((flags & truncatedBit) !== 0) return { kind: 'truncated' };
  const reply = decode(message);
  if (reply === null) return { kind: 'garbage' };
  return echoes(reply, question) ? { kind: 'reply', reply } : { kind: 'stray' };
}

function decode(message: Buffer): Reply | null {
  try {
    return dnsPacket.decode(message) as Reply;
  } catch {
    return null;
  }
}

function echoes({ questions }: Reply, question: Question): boolean {
  const [echo, ...others] = questions ?? [];
  if (echo === undefined || others.length > 0) return false;
  return echo.name.toLowerCase() === question.name && echo.type === question.type && echo.class === 'IN';
}
