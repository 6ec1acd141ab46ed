import type { Certificate } from '@signpost/contracts';

export interface CertificateChange {
  previous: { sha256: string; issuer: string; notAfter: string };
  current: { sha256: string; issuer: string; notAfter: string };
  /** Whole days that the previous certificate would still have stood. */
  daysLeft: number;
}

const dayMs = 86_400_000;
/** Automatic renewal comes when about a third of the lifetime is left; more than this is early. */
const earlyShare = 0.4;

/**
 * A new key *and* a new issuer well before expiry: rare in honest operation, and what an interception by a fresh
 * certificate looks like from outside. Anything less is an ordinary renewal or a planned move, and `null`.
 */
export function unexpectedCertificateChange(previous: Certificate, current: Certificate, now: Date): CertificateChange | null {
  if (previous.spkiSha256 === current.spkiSha256 || previous.issuer === current.issuer) return null;
  const lifetimeMs = Date.parse(previous.notAfter) - Date.parse(previous.notBefore);
  const leftMs = Date.parse(previous.notAfter) - now.getTime();
  if (!(lifetimeMs > 0) || leftMs <= lifetimeMs * earlyShare) return null;
  return { previous: briefOf(previous), current: briefOf(current), daysLeft: Math.floor(leftMs / dayMs) };
}

const briefOf = ({ sha256, issuer, notAfter }: Certificate) => ({ sha256, issuer, notAfter });
