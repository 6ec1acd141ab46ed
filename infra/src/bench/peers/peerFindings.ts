import type { SweptVersion } from '@signpost/contracts';

export const peerNames = ['sslscan', 'nmap', 'testssl.sh'] as const;
export type PeerName = (typeof peerNames)[number];

/** What one scanner says of one server, in our words. `null` and absent entries are things it says nothing of. */
export interface PeerFindings {
  peer: PeerName;
  /** Its own version. */
  peerVersion: string;
  versions: Partial<Record<SweptVersion, boolean>>;
  /** Codes of accepted suites, four hexadecimal digits. */
  suites: Partial<Record<SweptVersion, string[]>>;
  /** Groups by their names here. `all` where it looked for every group that it knows, `seen` where it lists those that it happened to see. */
  groups: { family: 'tls13' | 'legacy' | 'any'; how: 'all' | 'seen'; names: string[] }[];
  certificates: PeerCertificate[];
}

/** A leaf certificate as far as a scanner tells it. */
export interface PeerCertificate {
  sha256?: string;
  sha1?: string;
  keyBits?: number;
  keyType?: string;
  signatureAlgorithm?: string;
  names?: string[];
  /** ISO 8601, to the second or the minute. */
  notAfter?: string;
}
