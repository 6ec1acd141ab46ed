import { createHash } from 'node:crypto';
import type { TlsDetails } from '@signpost/net';

/** Intermediates seen in trusted chains: the witnesses by which an incomplete chain is told from a private CA. */
export interface IssuerMemory {
  learn(details: TlsDetails): void;
  /** DER, for `knownIssuers` of `readTlsSession`. */
  known(): Uint8Array[];
}

const defaultLimit = 200;

/** Keeps the last `limit` of them; one process learns the public CAs' intermediates within its first probes. */
export function createIssuerMemory(limit = defaultLimit): IssuerMemory {
  const issuers = new Map<string, Uint8Array>();
  return {
    learn({ chainError, chainDer }) {
      if (chainError !== null) return;
      for (const der of chainDer.slice(1)) {
        const hash = createHash('sha256').update(der).digest('hex');
        // Put in anew, it stands last, and the one not seen for longest goes first.
        issuers.delete(hash);
        issuers.set(hash, der);
        const [oldest] = issuers.keys();
        if (issuers.size > limit && oldest !== undefined) issuers.delete(oldest);
      }
    },
    known: () => [...issuers.values()],
  };
}
