import type pg from 'pg';

/** An opt-out and a listing of the same provider must see each other, whichever comes first. Until the transaction ends. */
export const lockConsent = (client: pg.PoolClient, domain: string): Promise<unknown> =>
  client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', [domain]);
