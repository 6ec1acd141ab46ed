import type { ListingState, Run } from '@signpost/contracts';
import type { Database } from '../database.ts';

/** A run as a moderator sees it in a list. */
export interface ModeratedRun extends Pick<Run, 'id' | 'domain' | 'reason' | 'status' | 'attempts'> {
  createdAt: Date;
  finishedAt: Date | null;
  listing: ListingState;
}

const columns = `
run.id, run.domain, run.reason, run.status, run.attempts, run.created_at AS "createdAt", run.finished_at AS "finishedAt", listing
FROM run JOIN provider USING (domain)`;

/** What people asked for, newest first. */
export async function askedRuns({ pool }: Database, limit: number): Promise<ModeratedRun[]> {
  const { rows } = await pool.query<ModeratedRun>(
    `SELECT ${columns} WHERE reason IN ('submitted', 'operator') ORDER BY run.id DESC LIMIT $1`,
    [limit],
  );
  return rows;
}

/** What ended by a fault of ours, newest first. */
export async function failedRuns({ pool }: Database, limit: number): Promise<ModeratedRun[]> {
  const { rows } = await pool.query<ModeratedRun>(`SELECT ${columns} WHERE status = 'failed' ORDER BY run.id DESC LIMIT $1`, [
    limit,
  ]);
  return rows;
}

export async function runsOfProvider({ pool }: Database, domain: string, limit: number): Promise<ModeratedRun[]> {
  const { rows } = await pool.query<ModeratedRun>(`SELECT ${columns} WHERE domain = $1 ORDER BY run.id DESC LIMIT $2`, [
    domain,
    limit,
  ]);
  return rows;
}
