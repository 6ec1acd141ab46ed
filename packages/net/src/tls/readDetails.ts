import type { EphemeralKeyInfo, TLSSocket } from 'node:tls';
import type { TlsDetails } from '../types.ts';
import type { TrustStore } from './createTrustStore.ts';
import { readChain } from './readChain.ts';

/** What the TLS library says of an agreed session. */
export function readDetails(socket: TLSSocket, isTrustedRoot: TrustStore, handshakeMs: number): TlsDetails {
  const cipher = socket.getCipher();
  return {
    version: socket.getProtocol() ?? 'unknown',
    suite: cipher.standardName ?? cipher.name,
    group: groupOf(socket.getEphemeralKeyInfo()),
    alpn: socket.alpnProtocol || null,
    chainDer: readChain(socket, isTrustedRoot),
    chainError: chainErrorOf(socket),
    handshakeMs,
  };
}

/** The type declarations say `Error`; in truth it is OpenSSL's code as text. */
function chainErrorOf(socket: TLSSocket): string | null {
  if (socket.authorized) return null;
  const error = socket.authorizationError as Error | string | null;
  return typeof error === 'string' ? error : (error?.message ?? 'UNSPECIFIED');
}

/** OpenSSL's name where it is not that of the TLS registry. */
const registryNames: Readonly<Record<string, string>> = { prime256v1: 'secp256r1' };

/** `X25519`, `secp256r1` …; `DHE-<bits>` for finite fields; `null` for a static RSA key exchange. */
function groupOf(info: EphemeralKeyInfo | object | null): string | null {
  const { type, name, size } = (info ?? {}) as Partial<EphemeralKeyInfo>;
  if (type === 'DH') return `DHE-${size}`;
  return name === undefined ? null : (registryNames[name] ?? name);
}
