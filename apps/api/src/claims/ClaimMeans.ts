import type { Clock } from '@signpost/contracts';
import type { Database } from '@signpost/db';
import type { KeyRing, SubmitContext } from '@signpost/directory';
import type { Net } from '@signpost/net';

/** What operators' pages need. */
export interface ClaimMeans {
  database: Database;
  clock: Clock;
  /** Looks for proofs. */
  net: Net;
  submit: SubmitContext;
  /** Seals test accounts; `null` where this installation keeps none. */
  keys: KeyRing | null;
  /** Where a domain's contacts may write to prove it; `null` where we have no account. */
  observer: string | null;
  /** Signs cookies. */
  cookieKey: string;
  /** Cookies go over TLS alone, except on this machine. */
  secure: boolean;
}
