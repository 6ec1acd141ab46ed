import { connect } from 'node:net';
import type { Attempt } from './askUdp.ts';
import type { Nameserver } from './nameservers.ts';
import type { Reading } from './reply.ts';

const lengthBytes = 2;

/** The same question over TCP (RFC 7766), for answers that did not fit into a datagram. One message is read, 64 KiB at most. */
export function askTcp(
  server: Nameserver,
  packet: Buffer,
  read: (message: Buffer) => Reading,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = connect({ host: server.address, port: server.port });
    const settle = (attempt: Attempt) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(attempt);
    };
    const onAbort = () => settle({ kind: 'aborted' });
    const timer = setTimeout(() => settle({ kind: 'timeout' }), timeoutMs);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    let received = Buffer.alloc(0);
    socket.on('error', (error: NodeJS.ErrnoException) => settle({ kind: 'unreachable', code: error.code ?? error.message }));
    socket.on('close', () => settle({ kind: 'garbage' }));
    socket.on('connect', () => socket.write(Buffer.concat([lengthPrefix(packet), packet])));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const message = firstMessage(received);
      if (message !== null) settle(asGarbageUnlessReply(read(message)));
    });
  });
}

function lengthPrefix(packet: Buffer): Buffer {
  const prefix = Buffer.alloc(lengthBytes);
  prefix.writeUInt16BE(packet.length);
  return prefix;
}

function firstMessage(received: Buffer): Buffer | null {
  if (received.length < lengthBytes) return null;
  const end = lengthBytes + received.readUInt16BE(0);
  return received.length < end ? null : received.subarray(lengthBytes, end);
}

/** Over TCP nobody else can have sent it, and there is nothing to truncate. */
const asGarbageUnlessReply = (reading: Reading): Attempt => (reading.kind === 'reply' ? reading : { kind: 'garbage' });
