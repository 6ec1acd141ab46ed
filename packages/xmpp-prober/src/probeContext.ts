import type { Net } from '@signpost/net';
import type { IssuerMemory } from '@signpost/tls-prober';
import type { StreamTimes } from './stream/streamTimes.ts';

/** The domain that we name in s2s streams and its certificate with key, PEM. */
export interface OwnIdentity {
  domain: string;
  certificate: string;
  key: string;
}

/** What every probe is given. */
export interface ProbeContext {
  net: Net;
  /** The scheduled time, ISO 8601; part of what makes an observation the same when made twice. */
  slot: string;
  /** The place that we look from, `main` unless configured. */
  vantage: string;
  identity: OwnIdentity | null;
  signal: AbortSignal;
  /** Intermediates seen so far, one for the whole process: without it an incomplete chain can't be told from a private CA. */
  issuers?: IssuerMemory;
  /** Shorter times and limits than usual. */
  times?: Partial<StreamTimes>;
}
