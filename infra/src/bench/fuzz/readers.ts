import { namesDomain, readCertificate, readTlsSession } from '@signpost/tls-prober';
import { readCursor } from '../../../../packages/tls-prober/src/sweep/knowledge/cursor.ts';
import { FlightReader } from '../../../../packages/tls-prober/src/sweep/reader/flightReader.ts';
import { contentTypes, RecordReader } from '../../../../packages/tls-prober/src/sweep/reader/recordReader.ts';
import { cipherOf, KeySchedule } from '../../../../packages/tls-prober/src/sweep/tls13/keySchedule.ts';
import { RecordProtection } from '../../../../packages/tls-prober/src/sweep/tls13/recordProtection.ts';
import { Tls13Session } from '../../../../packages/tls-prober/src/sweep/tls13/tls13Session.ts';
import { XmlStreamReader } from '../../../../packages/xmpp-prober/src/xml/xmlStreamReader.ts';

export const readerNames = ['tls', 'tls13', 'x509', 'xml', 'cursor'] as const;
export type ReaderName = (typeof readerNames)[number];

/** Hands bytes to a reader of ours as a socket would; `cuts` decides where they are cut. */
export type FuzzedReader = (bytes: Buffer, cuts: (below: number) => number) => void;

function* pieces(bytes: Buffer, cuts: (below: number) => number): Generator<Buffer> {
  const whole = cuts(3) === 0;
  for (let at = 0; at < bytes.length; ) {
    const length = whole ? bytes.length : 1 + cuts(cuts(2) === 0 ? 8 : 2000);
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

/** A server's flight up to where a key is needed. */
const readFlight: FuzzedReader = (bytes, cuts) => {
  const reader = new FlightReader();
  for (const piece of pieces(bytes, cuts)) {
    reader.push(piece);
    if (reader.ended) break;
  }
};

const suite = cipherOf(0x1301);
const shared = Buffer.alloc(32, 7);
const transcript = Buffer.alloc(200, 9);

/** The encrypted part of a TLS 1.3 handshake: rightly sealed, wrong inside. */
const readSealed: FuzzedReader = (bytes, cuts) => {
  if (suite === null) return;
  const session = new Tls13Session(suite, shared, transcript);
  const sealer = new RecordProtection(suite, new KeySchedule(suite, shared).handshakeKeys('s', transcript));
  const records = new RecordReader();
  for (const piece of pieces(bytes, cuts)) records.push(sealer.seal(contentTypes.handshake, piece.subarray(0, 16_000)));
  for (let record = records.next(); record !== null && session.state !== 'ended'; record = records.next()) session.read(record);
};

const context = { domain: 'strong.example', direction: 'c2s', now: new Date('2026-01-01T00:00:00Z') } as const;

const readX509: FuzzedReader = (bytes, cuts) => {
  const certificate = readCertificate(bytes);
  if (certificate !== null) namesDomain(certificate, context.domain, context.direction);
  if (cuts(4) !== 0) return;
  const chainDer = [bytes, bytes.subarray(0, cuts(bytes.length)), bytes];
  readTlsSession(
    { version: 'TLSv1.3', suite: '', group: null, alpn: null, chainDer, chainError: 'CERT_UNTRUSTED', handshakeMs: 1 },
    context,
  );
};

const readXml: FuzzedReader = (bytes, cuts) => {
  const reader = new XmlStreamReader();
  for (const piece of pieces(bytes, cuts)) {
    reader.write(piece);
    if (reader.done) break;
  }
};

const readStored: FuzzedReader = (bytes) => void readCursor(bytes.toString('utf8'), context.now);

export const readers: Readonly<Record<ReaderName, FuzzedReader>> = {
  tls: readFlight,
  tls13: readSealed,
  x509: readX509,
  xml: readXml,
  cursor: readStored,
};
