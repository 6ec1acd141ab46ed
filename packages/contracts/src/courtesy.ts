/** One thing that must not be disturbed by too many of our connections: a domain, an address, a /24 or a /48. */
export interface CourtesyKey {
  readonly key: string;
  /** How many leases may be held on it at once. */
  readonly limit: number;
}

export type CourtesyVerdict = { ok: true } | { ok: false; retryAfterMs: number };

/** Leases shared by all workers and all kinds of probe. */
export interface CourtesyStore {
  /** Takes a lease on every key, or on none. The lease ends by itself after `ttlMs`. */
  tryAcquire(keys: readonly CourtesyKey[], holder: string, ttlMs: number): Promise<CourtesyVerdict>;
  /** Gives the lease back; the keys then rest for `restMs` before the next one. */
  release(keys: readonly CourtesyKey[], holder: string, restMs: number): Promise<void>;
}
