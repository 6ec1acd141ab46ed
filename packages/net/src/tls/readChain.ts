import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { TrustStore } from './createTrustStore.ts';

const mostCertificates = 10;

/**
 * The chain that the server sent, leaf first. Node appends issuers from our own store, so what is in that store is left
 * out: only intermediates and private roots can be told to have been sent. `getPeerX509Certificate` would give the very
 * list, but it loses the memory of every certificate of the chain.
 */
export function readChain(socket: TLSSocket, isTrustedRoot: TrustStore): Uint8Array[] {
  const chain: Uint8Array[] = [];
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate?.raw && chain.length < mostCertificates) {
    if (chain.length > 0 && isTrustedRoot(certificate.raw)) break;
    chain.push(Uint8Array.from(certificate.raw));
    const issuer: DetailedPeerCertificate | undefined = certificate.issuerCertificate;
    certificate = issuer === certificate ? undefined : issuer;
  }
  return chain;
}
