import type { Failure } from '@signpost/contracts';
import type { VersionName } from '../names/versions.ts';

/** What an accepted hello shows. `null` stands for what this handshake could not show. */
export interface HelloAnswer {
  kind: 'answer';
  version: VersionName;
  suite: number;
  group: number | null;
  prime: { bits: number; sha256: string } | null;
  /** DER, leaf first, as sent. */
  chain: Buffer[] | null;
  stapled: boolean | null;
  timestamps: Buffer | null;
  compression: boolean | null;
  secureRenegotiation: boolean | null;
  extendedMasterSecret: boolean | null;
  /** `undefined` where the answer to it is encrypted. */
  alpn: string | null | undefined;
  earlyData: boolean | null;
  clientCertificateAsked: boolean | null;
}

/** `refused` needs a fatal alert; a connection that ends without one is `silent`, which is no refusal until it is told apart from trouble. */
export type HelloOutcome =
  | HelloAnswer
  | { kind: 'refused'; alert: number }
  | { kind: 'silent' }
  | { kind: 'inconclusive'; failure: Failure };
