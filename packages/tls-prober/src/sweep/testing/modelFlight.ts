import { uint8, uint16, vector } from '../bytes/writeBytes.ts';
import type { HelloAnswer } from '../handshake/helloOutcome.ts';
import { extensionCodes } from '../hello/extensions.ts';
import { hasTrait, usesCurve, usesPrime } from '../names/suiteTraits.ts';
import { versionCodes } from '../names/versions.ts';
import { messageTypes } from '../reader/messageReader.ts';
import { handshakeMessage } from '../tls13/recordProtection.ts';

export interface FlightParts {
  certificate: Buffer;
  prime: Buffer;
  compression: boolean;
}

const retryRandom = Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex');

/** The bytes in which a server says an answer: its first flight, or a HelloRetryRequest in TLS 1.3. */
export function writeModelFlight(answer: HelloAnswer, parts: FlightParts): Buffer {
  const messages = answer.version === 'TLSv1.3' ? [retryRequest(answer)] : legacyMessages(answer, parts);
  const recordVersion = Math.min(versionCodes[answer.version], versionCodes['TLSv1.2']);
  return Buffer.concat(messages.map((message) => Buffer.concat([uint8(22), uint16(recordVersion), vector(2, message)])));
}

export const writeAlert = (description: number): Buffer => Buffer.from([21, 3, 1, 0, 2, 2, description]);

function retryRequest({ suite, group }: HelloAnswer): Buffer {
  const extension = (code: number, value: number) => Buffer.concat([uint16(code), vector(2, uint16(value))]);
  const extensions = [extension(extensionCodes.supportedVersions, 0x0304), extension(extensionCodes.keyShare, group ?? 0)];
  return serverHello(0x0303, retryRandom, suite, 0, [vector(2, ...extensions)]);
}

function legacyMessages({ version, suite, group }: HelloAnswer, { certificate, prime, compression }: FlightParts): Buffer[] {
  const signature = Buffer.concat([uint16(0x0401), vector(2, Buffer.alloc(64))]);
  const curve = Buffer.concat([uint8(3), uint16(group ?? 0), vector(1, Buffer.alloc(65, 4)), signature]);
  const finiteField = Buffer.concat([vector(2, prime), vector(2, uint8(2)), vector(2, Buffer.alloc(prime.length, 1)), signature]);
  return [
    serverHello(versionCodes[version], Buffer.alloc(32, 9), suite, compression ? 1 : 0, []),
    ...(hasTrait(suite, 'anonymous') ? [] : [handshakeMessage(messageTypes.certificate, vector(3, vector(3, certificate)))]),
    ...(usesCurve(suite) ? [handshakeMessage(messageTypes.serverKeyExchange, curve)] : []),
    ...(usesPrime(suite) ? [handshakeMessage(messageTypes.serverKeyExchange, finiteField)] : []),
    handshakeMessage(messageTypes.serverHelloDone, Buffer.alloc(0)),
  ];
}

const serverHello = (version: number, random: Buffer, suite: number, compression: number, extensions: Buffer[]): Buffer =>
  handshakeMessage(
    messageTypes.serverHello,
    Buffer.concat([uint16(version), random, vector(1), uint16(suite), uint8(compression), ...extensions]),
  );
