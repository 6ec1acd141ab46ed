import { connect } from 'node:net';
import type { KeyFiles, OpensslKey } from '../openssl/opensslCertificates.ts';
import { startOpenssl } from '../openssl/startOpenssl.ts';

/** What a server really sent in answer to one of our hellos. */
export interface RecordedFlight {
  name: string;
  bytes: Buffer;
}

/** Bytes that a client sends first. */
export interface HelloToSend {
  name: string;
  bytes: Buffer;
}

const quietMs = 150;
const mostBytes = 65_536;

/** Sends each hello to a server of OpenSSL's and keeps what comes back. */
export async function recordFlights(
  server: { name: string; args: readonly string[]; keys: readonly OpensslKey[] },
  files: Record<OpensslKey, KeyFiles>,
  hellos: readonly HelloToSend[],
): Promise<RecordedFlight[]> {
  const address = '127.0.2.201';
  const port = 8443;
  const certificates = server.keys.map((key) => files[key]);
  const { process } = await startOpenssl({ name: `record-${server.name}`, address, port, certificates, args: server.args });
  const flights: RecordedFlight[] = [];
  try {
    for (const hello of hellos)
      flights.push({ name: `${server.name} ${hello.name}`, bytes: await exchange(address, port, hello.bytes) });
  } finally {
    await process.stop();
  }
  return flights.filter(({ bytes }) => bytes.length > 0);
}

/** What comes until the server is quiet for a moment. */
function exchange(address: string, port: number, hello: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: address, port }, () => socket.write(hello));
    const end = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks).subarray(0, mostBytes));
    };
    socket.setTimeout(quietMs, end);
    socket
      .on('data', (bytes) => chunks.push(bytes))
      .on('end', end)
      .on('error', end);
  });
}
