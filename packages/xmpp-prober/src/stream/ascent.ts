import type { Failure, StreamBody } from '@signpost/contracts';
import type { TlsDetails } from '@signpost/net';
import type { RemoteHeader } from './streamHeader.ts';
import type { Received, StreamSession } from './streamSession.ts';

/** What was seen on the way from a dialled address to the features under TLS. */
export interface Ascent {
  reached: StreamBody['reached'];
  failure: Failure | null;
  before: Received | null;
  after: Received | null;
  header: RemoteHeader | null;
  details: TlsDetails | null;
  /** Direct TLS worked only without ALPN. */
  alpnRefused: boolean;
  connectMs: number | null;
  /** How long the features took, before and after TLS together. */
  featuresMs: number | null;
  /** Open still where there is one; the caller closes it. */
  session: StreamSession | null;
}

export const beginAscent = (): Ascent => ({
  reached: 'nothing',
  failure: null,
  before: null,
  after: null,
  header: null,
  details: null,
  alpnRefused: false,
  connectMs: null,
  featuresMs: null,
  session: null,
});
