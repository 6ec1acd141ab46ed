import type { Certificate, Direction, TlsSession, Trust } from '@signpost/contracts';
import type { TlsDetails } from '@signpost/net';
import { chainProblemOf } from './chainProblemOf.ts';
import { countLinked } from './countLinked.ts';
import { isChainIncomplete } from './isChainIncomplete.ts';
import { namesDomain } from './namesDomain.ts';
import { readCertificate } from './readCertificate.ts';

export interface SessionContext {
  /** The JID domain, as an A-label. */
  domain: string;
  direction: Direction;
  now: Date;
  /** Intermediates seen in trusted chains, DER: witnesses that tell an incomplete chain from an untrusted one. */
  knownIssuers?: readonly Uint8Array[];
}

const mostCertificates = 10;

/** Reads what TLS gave: the certificates' facts, whether the chain is trusted and whether the leaf names the domain. */
export function readTlsSession(details: TlsDetails, context: SessionContext): TlsSession {
  const { version, suite, group, alpn, handshakeMs } = details;
  const read = details.chainDer.slice(0, mostCertificates).map(readCertificate);
  const chain = read.filter((certificate) => certificate !== null);
  const linkedCertificates = countLinked(details.chainDer.slice(0, mostCertificates));
  const trust = trustOf(details, read[0] ?? null, chain, context);
  return { version, suite, group, alpn, chain, linkedCertificates, trust, handshakeMs };
}

function trustOf(details: TlsDetails, leaf: Certificate | null, chain: Certificate[], context: SessionContext): Trust {
  if (leaf === null) return { ...problemOf('invalid', 'the certificate cannot be read'), nameMatches: false, validNow: false };
  const facts = {
    nameMatches: namesDomain(leaf, context.domain, context.direction),
    validNow: isValidAt(leaf, context.now),
  };
  if (details.chainError === null) return { chainTrusted: true, ...facts };
  const incomplete = isChainIncomplete(details.chainDer, context.knownIssuers ?? []);
  return { ...problemOf(chainProblemOf(details.chainError, chain, incomplete), details.chainError), ...facts };
}

const problemOf = (chainProblem: NonNullable<Trust['chainProblem']>, detail: string) => ({
  chainTrusted: false,
  chainProblem,
  chainDetail: detail.slice(0, 200),
});

const isValidAt = ({ notBefore, notAfter }: Certificate, now: Date): boolean =>
  Date.parse(notBefore) <= now.getTime() && now.getTime() <= Date.parse(notAfter);
