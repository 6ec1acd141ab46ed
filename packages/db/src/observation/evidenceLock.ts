import type pg from 'pg';

const lock = "hashtextextended('signpost evidence', 0)";

/** Held by all who refer to evidence, together, until their transaction ends. */
export const shareEvidence = (client: pg.PoolClient): Promise<unknown> =>
  client.query(`SELECT pg_advisory_xact_lock_shared(${lock})`);

/** Held by who removes evidence that nobody refers to: meanwhile nobody may begin to. */
export const ownEvidence = (client: pg.PoolClient): Promise<unknown> => client.query(`SELECT pg_advisory_xact_lock(${lock})`);
