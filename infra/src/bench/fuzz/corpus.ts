import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { allSignatures } from '../../../../packages/tls-prober/src/sweep/hello/signatures.ts';
import { writeClientHello, writeHelloRecord } from '../../../../packages/tls-prober/src/sweep/hello/writeClientHello.ts';
import { writeCursor } from '../../../../packages/tls-prober/src/sweep/knowledge/cursor.ts';
import { Knowledge } from '../../../../packages/tls-prober/src/sweep/knowledge/knowledge.ts';
import { curves, tls13Groups } from '../../../../packages/tls-prober/src/sweep/names/groups.ts';
import { legacySuites, tls13Suites } from '../../../../packages/tls-prober/src/sweep/names/suites.ts';
import { usesCurve, usesPrime } from '../../../../packages/tls-prober/src/sweep/names/suiteTraits.ts';
import type { VersionName } from '../../../../packages/tls-prober/src/sweep/names/versions.ts';
import { readCertificates } from '../../../../packages/tls-prober/src/sweep/reader/certificateMessage.ts';
import { MessageReader } from '../../../../packages/tls-prober/src/sweep/reader/messageReader.ts';
import { contentTypes, RecordReader } from '../../../../packages/tls-prober/src/sweep/reader/recordReader.ts';
import { addresses } from '../../lab/addresses.ts';
import type { KeyFiles, OpensslKey } from '../openssl/opensslCertificates.ts';
import type { ReaderName } from './readers.ts';
import { type HelloToSend, type RecordedFlight, recordFlights } from './recordFlights.ts';

export type Corpus = Record<ReaderName, Buffer[]>;

const helloOf = (name: string, version: VersionName, suites: readonly number[]): HelloToSend => {
  const isTls13 = version === 'TLSv1.3';
  const groups = isTls13 ? tls13Groups : curves;
  const common = { serverName: 'odd.example', alpn: ['xmpp-client'], compression: !isTls13, signatures: allSignatures };
  const spec = { version, exactVersion: isTls13, suites, groups, ...common };
  const message = writeClientHello(spec, {
    random: Buffer.alloc(32, 1),
    sessionId: Buffer.alloc(32, 2),
    keyShares: [],
    cookie: null,
  });
  return { name, bytes: writeHelloRecord(spec, message) };
};

const hellos: readonly HelloToSend[] = [
  helloOf('TLS 1.3', 'TLSv1.3', tls13Suites),
  helloOf('TLS 1.2', 'TLSv1.2', legacySuites),
  helloOf('TLS 1.2 with curves', 'TLSv1.2', legacySuites.filter(usesCurve)),
  helloOf('TLS 1.2 with primes', 'TLSv1.2', legacySuites.filter(usesPrime)),
  helloOf('TLS 1.0', 'TLSv1', legacySuites),
  helloOf('SSL 3', 'SSLv3', legacySuites),
];

const servers: readonly { name: string; keys: readonly OpensslKey[]; args: readonly string[] }[] = [
  { name: 'rsa', keys: ['rsa'], args: ['-cipher', 'ALL:eNULL:@SECLEVEL=0', '-min_protocol', 'TLSv1'] },
  {
    name: 'ecdsa',
    keys: ['ecdsa', 'rsa'],
    args: ['-cipher', 'ALL:@SECLEVEL=0', '-serverpref', '-Verify', '1', '-min_protocol', 'TLSv1'],
  },
];

/** Real inputs for every reader: recorded from OpenSSL's server and the lab while this runs. */
export async function gatherCorpus(files: Record<OpensslKey, KeyFiles>, labCertificates: readonly string[]): Promise<Corpus> {
  const flights = await recordAllFlights(files);
  const pems = await Promise.all(
    [...Object.values(files).map(({ certificate }) => certificate), ...labCertificates].map((path) => readFile(path, 'utf8')),
  );
  const certificates = [...pems.flatMap(readPem), ...flights.flatMap(({ bytes }) => chainOf(bytes))];
  const alerts = [40, 70, 80, 120].map((description) => Buffer.from([21, 3, 3, 0, 2, 2, description]));
  return {
    tls: [...flights.map(({ bytes }) => bytes), ...alerts],
    tls13: sealedMessages(certificates),
    x509: certificates,
    xml: await recordStreams(),
    cursor: [Buffer.from(writeCursor(new Knowledge(), '2026-01-01T00:00:00.000Z'))],
  };
}

/** The flights alone, by name, for the readers' unit tests. */
export async function recordAllFlights(files: Record<OpensslKey, KeyFiles>): Promise<RecordedFlight[]> {
  const flights: RecordedFlight[] = [];
  for (const server of servers) flights.push(...(await recordFlights(server, files, hellos)));
  return flights;
}

const readPem = (text: string): Buffer[] =>
  [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END/g)].map(([, body = '']) => Buffer.from(body, 'base64'));

function chainOf(flight: Buffer): Buffer[] {
  const records = new RecordReader();
  const messages = new MessageReader();
  records.push(flight);
  for (let record = records.next(); record !== null; record = records.next()) {
    if (record.type === contentTypes.handshake) messages.push(record.body);
  }
  for (let message = messages.next(); message !== null; message = messages.next()) {
    if (message.type === 11) return readCertificates(message.body) ?? [];
  }
  return [];
}

const vector = (lengthBytes: number, content: Buffer): Buffer => {
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntBE(content.length, 0, lengthBytes);
  return Buffer.concat([length, content]);
};
const message = (type: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([type]), vector(3, body)]);

/** What a TLS 1.3 server sends under encryption (RFC 8446 §4.3, §4.4, §4.6.1), with real certificates in it. */
function sealedMessages(certificates: readonly Buffer[]): Buffer[] {
  const alpn = Buffer.from('0010000e000c0b786d70702d636c69656e74', 'hex');
  const encryptedExtensions = message(8, vector(2, alpn));
  const request = message(13, Buffer.concat([Buffer.from([0]), vector(2, Buffer.from('000d000400020403', 'hex'))]));
  const finished = message(20, Buffer.alloc(32, 3));
  const ticket = message(
    4,
    Buffer.concat([
      Buffer.alloc(8, 1),
      vector(1, Buffer.alloc(8)),
      vector(2, Buffer.alloc(32)),
      vector(2, Buffer.from('002a000400004000', 'hex')),
    ]),
  );
  return certificates.map((certificate, index) => {
    const entry = Buffer.concat([vector(3, certificate), vector(2, Buffer.alloc(0))]);
    const chain = message(11, Buffer.concat([Buffer.from([0]), vector(3, Buffer.concat([entry, entry]))]));
    const verify = message(15, Buffer.concat([Buffer.from([8, 4]), vector(2, Buffer.alloc(256, 5))]));
    return Buffer.concat([encryptedExtensions, ...(index % 2 ? [request] : []), chain, verify, finished, ticket]);
  });
}

/** What the lab's servers say on both kinds of stream before TLS. */
async function recordStreams(): Promise<Buffer[]> {
  const all = Object.entries(addresses).flatMap(([domain, address]) => [
    recordStream(domain, address, 5222, 'jabber:client'),
    recordStream(domain, address, 5269, 'jabber:server'),
  ]);
  return (await Promise.all(all)).filter((bytes) => bytes.length > 0);
}

function recordStream(domain: string, address: string, port: number, namespace: string): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: address, port }, () =>
      socket.write(
        `<?xml version='1.0'?><stream:stream to='${domain}' version='1.0' xmlns='${namespace}' xmlns:stream='http://etherx.jabber.org/streams'>`,
      ),
    );
    const end = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks));
    };
    setTimeout(end, 3000).unref();
    socket.setTimeout(1500, end);
    socket
      .on('data', (bytes) => chunks.push(bytes))
      .on('end', end)
      .on('error', end);
  });
}
