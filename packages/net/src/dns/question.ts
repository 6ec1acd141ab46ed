import { randomInt } from 'node:crypto';
import dnsPacket from 'dns-packet';
import type { RecordType } from '../types.ts';
import { isDnsName } from './dnsName.ts';

export interface Question {
  name: string;
  type: RecordType;
}

/** Small enough never to be fragmented on the way (DNS flag day 2020). */
const udpPayloadBytes = 1232;

/** A question with a new random id. DO and AD ask for the validator's verdict, CD asks it not to judge (RFC 4035 §3.2). */
export function encodeQuestion({ name, type }: Question, checkingDisabled: boolean): { id: number; packet: Buffer } {
  const id = randomInt(0x1_0000);
  const flags = dnsPacket.RECURSION_DESIRED | dnsPacket.AUTHENTIC_DATA | (checkingDisabled ? dnsPacket.CHECKING_DISABLED : 0);
  const packet = dnsPacket.encode({
    type: 'query',
    id,
    flags,
    questions: [{ type, name, class: 'IN' }],
    additionals: [optRecord],
  });
  return { id, packet };
}

const optRecord: dnsPacket.Answer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: udpPayloadBytes,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: dnsPacket.DNSSEC_OK,
  flag_do: true,
  options: [],
};

/** The name in lower case without its final dot, or `null` when DNS cannot carry it. */
export function questionName(name: string): string | null {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return isDnsName(lower) ? lower : null;
}
