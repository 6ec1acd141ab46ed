import type { Socket } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { abortFailure, failed, success } from '../result.ts';
import type { Connection, Result, TlsDetails, TlsRequest } from '../types.ts';
import type { SecureContexts, Strictness } from './createSecureContexts.ts';
import type { TrustStore } from './createTrustStore.ts';
import { readDetails } from './readDetails.ts';

export interface TlsOptions {
  contexts: SecureContexts;
  isTrustedRoot: TrustStore;
}

export type SecureConnection = { connection: Connection; details: TlsDetails };

const defaultTimeoutMs = 15_000;
/** OpenSSL itself stops reading a certificate message at 100 KiB. */
const mostHandshakeBytes = 65_536;

/** Agrees TLS over a plain connection. Trust is told, not enforced; the name is not checked. A failure closes both. */
export async function startTls(
  { contexts, isTrustedRoot }: TlsOptions,
  plain: Connection,
  request: TlsRequest,
  strictness: Strictness = 'lenient',
): Promise<Result<SecureConnection>> {
  const bytesBefore = plain.bytesRead();
  const startedAt = performance.now();
  const socket = await begin(contexts, plain, request, strictness);
  const agreed = await agree(socket, request);
  const isTooLong = plain.bytesRead() - bytesBefore > mostHandshakeBytes;
  const details = agreed.ok && !isTooLong ? tryReadDetails(socket, isTrustedRoot, performance.now() - startedAt) : null;
  if (details) return success({ connection: secured(plain, socket), details });
  socket.destroy();
  await plain.close();
  if (!agreed.ok) return agreed;
  return isTooLong ? failed('limit-exceeded', 'TLS handshake') : failed('tls-failed', 'the certificate cannot be read');
}

/** Node's reader of certificates is not meant for what strangers make up. */
function tryReadDetails(...args: Parameters<typeof readDetails>): TlsDetails | null {
  try {
    return readDetails(...args);
  } catch {
    return null;
  }
}

/** Our own certificate or an argument may be unusable: that is a fault of ours, and the connection still has to end. */
async function begin(
  contexts: SecureContexts,
  plain: Connection,
  request: TlsRequest,
  strictness: Strictness,
): Promise<TLSSocket> {
  try {
    return connect({
      socket: plain.socket as Socket,
      secureContext: contexts(request, strictness),
      servername: request.serverName.replace(/\.$/, ''),
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      ...(request.alpn ? { ALPNProtocols: request.alpn } : {}),
    });
  } catch (fault) {
    await plain.close();
    throw fault;
  }
}

function agree(socket: TLSSocket, { timeoutMs = defaultTimeoutMs, signal }: TlsRequest): Promise<Result<null>> {
  return new Promise((resolve) => {
    const settle = (result: Result<null>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      socket.off('close', onClose);
      resolve(result);
    };
    const onAbort = () => settle(abortFailure(signal as AbortSignal));
    const onClose = () => settle(failed('connection-lost'));
    const timer = setTimeout(() => settle(failed('tls-timeout')), timeoutMs);
    // This listener stays: a later error must end the connection, not the process.
    socket.on('error', (error) => settle(failureOf(error)));
    socket.on('secureConnect', () => settle(success(null)));
    socket.on('close', onClose);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function failureOf(error: NodeJS.ErrnoException & { reason?: string }): Result<null> {
  if (['ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(error.code ?? '')) return failed('connection-lost', error.code);
  return failed('tls-failed', error.reason ?? error.code ?? error.message);
}

/** Keying material is sure only under TLS 1.3 (RFC 9266 §3); `tls-unique` is not defined there (RFC 5929 §3). */
function bindingOf(socket: TLSSocket, type: 'tls-exporter' | 'tls-unique'): Uint8Array | null {
  const isLatest = socket.getProtocol() === 'TLSv1.3';
  if (type === 'tls-exporter') return isLatest ? exportKey(socket) : null;
  return isLatest ? null : (socket.getFinished() ?? null);
}

const exportKey = (socket: TLSSocket): Uint8Array => socket.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0));

/** Bytes are counted on the wire, so the plain connection goes on counting them. */
const secured = (plain: Connection, socket: TLSSocket): Connection => ({
  ...plain,
  socket,
  secure: true,
  channelBinding: (type) => bindingOf(socket, type),
  close() {
    socket.destroy();
    return plain.close();
  },
});
