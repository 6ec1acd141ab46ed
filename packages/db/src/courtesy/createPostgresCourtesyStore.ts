import type { Clock, CourtesyStore } from '@signpost/contracts';
import type { Database } from '../database.ts';

/** Courtesy leases in PostgreSQL, shared by all workers on the same database. */
export const createPostgresCourtesyStore = ({ pool }: Database, clock: Clock): CourtesyStore => ({
  async tryAcquire(keys, holder, ttlMs) {
    const { rows } = await pool.query<{ wait: number }>('SELECT courtesy_acquire($1, $2, $3, $4, $5) AS wait', [
      keys.map(({ key }) => key),
      keys.map(({ limit }) => limit),
      holder,
      clock.now(),
      ttlMs,
    ]);
    const waitMs = rows[0]?.wait ?? 0;
    return waitMs === 0 ? { ok: true } : { ok: false, retryAfterMs: Math.ceil(waitMs) };
  },
  async release(keys, holder, restMs) {
    await pool.query('SELECT courtesy_release($1, $2, $3, $4)', [keys.map(({ key }) => key), holder, clock.now(), restMs]);
  },
});
