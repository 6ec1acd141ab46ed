import type pg from 'pg';

/** One writer of rooms at a time, until its transaction ends: they all change the same counts. */
export const lockRooms = (client: pg.PoolClient): Promise<unknown> => client.query('SELECT pg_advisory_xact_lock(7266)');
