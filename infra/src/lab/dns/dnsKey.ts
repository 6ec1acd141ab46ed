import { createSocket } from 'node:dgram';
import { type DecodedPacket, decode, encode, type OptAnswer } from 'dns-packet';
import { dnsAddress, zonePort } from '../addresses.ts';

const dnssecOk: OptAnswer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: 4096,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0x8000,
  flag_do: true,
  options: [],
};

/** One DNS question over UDP; `null` when nothing answers within 300 ms. */
export function askDns(name: string, type: string, port: number, flags = 0): Promise<DecodedPacket | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (answer: DecodedPacket | null) => {
      clearTimeout(timer);
      socket.close(() => resolve(answer));
    };
    const timer = setTimeout(() => end(null), 300);
    socket.once('error', () => end(null));
    socket.once('message', (message) => end(decode(message)));
    const questions = [{ name, type: type as 'A' }];
    socket.send(encode({ type: 'query', id: 1, flags, questions, additionals: [dnssecOk] }), port, dnsAddress);
  });
}

/** The zone's signing key as a trust anchor line, once knot has made it. */
export async function readTrustAnchor(zone: string): Promise<string | null> {
  const answer = await askDns(zone, 'DNSKEY', zonePort);
  const found = answer?.answers?.find((one) => one.type === 'DNSKEY');
  if (found?.type !== 'DNSKEY') return null;
  const { flags, algorithm, key } = found.data;
  return `${zone}. 60 IN DNSKEY ${flags} 3 ${algorithm} ${Buffer.from(key as Buffer).toString('base64')}\n`;
}
