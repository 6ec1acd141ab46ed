import type { VersionName } from '../names/versions.ts';

/** What one ClientHello offers. The order of suites and groups is the order on the wire. */
export interface HelloSpec {
  /** The highest version offered; everything below it is offered too, down to SSLv3, unless `exactVersion`. */
  version: VersionName;
  /** TLS 1.3 alone: no lower version may be answered. */
  exactVersion: boolean;
  suites: readonly number[];
  groups: readonly number[];
  /** `null` sends no name. */
  serverName: string | null;
  alpn: readonly string[];
  /** DEFLATE beside none; TLS 1.3 forbids to offer it. */
  compression: boolean;
  /** Signature algorithms; all that exist unless a certificate of one kind is asked for. */
  signatures: readonly number[];
}
