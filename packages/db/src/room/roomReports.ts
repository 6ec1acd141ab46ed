import type { RoomReport } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { newId } from '../newId.ts';
import { storableText } from '../storable.ts';
import { transaction } from '../transaction.ts';
import { lockRooms } from './lockRooms.ts';

/** A report that waits for a moderator. */
export interface WaitingReport extends RoomReport {
  id: string;
  address: string;
  at: Date;
}

/** Waiting reports of one room beyond which no more are taken. */
const mostWaiting = 50;

/** Takes a visitor's report of a listed room; false when we list no such room. */
export async function addRoomReport({ pool }: Database, address: string, report: RoomReport, at: Date): Promise<boolean> {
  const { rows } = await pool.query<{ waiting: number }>(
    `SELECT (SELECT count(*)::int FROM room_report WHERE address = $1 AND outcome IS NULL) AS waiting FROM room WHERE address = $1`,
    [address],
  );
  if (!rows[0]) return false;
  if (rows[0].waiting >= mostWaiting) return true;
  await pool.query('INSERT INTO room_report (id, address, reason, text, at) VALUES ($1, $2, $3, $4, $5)', [
    newId(at),
    address,
    report.reason,
    storableText(report.text),
    at,
  ]);
  return true;
}

/** What waits for moderators, the oldest first. */
export async function waitingReports({ pool }: Database, limit = 100): Promise<WaitingReport[]> {
  const { rows } = await pool.query<WaitingReport>(
    'SELECT id, address, reason, text, at FROM room_report WHERE outcome IS NULL ORDER BY at, id LIMIT $1',
    [limit],
  );
  return rows;
}

/** A moderator's decision on all that waits of a room. `flagged` hides it from those who did not ask for adult rooms. */
export const decideReports = (
  database: Database,
  address: string,
  outcome: 'dismissed' | 'flagged' | 'removed',
  at: Date,
): Promise<number> =>
  transaction(database, async (client) => {
    await lockRooms(client);
    if (outcome === 'flagged') {
      const room = await client.query<{ id: number }>(`UPDATE room SET adult = 'moderator' WHERE address = $1 RETURNING id`, [
        address,
      ]);
      await client.query('UPDATE room_search SET adult = true WHERE id = $1', [room.rows[0]?.id ?? null]);
    }
    const decided = await client.query(
      'UPDATE room_report SET outcome = $2, decided_at = $3 WHERE address = $1 AND outcome IS NULL',
      [address, outcome, at],
    );
    return decided.rowCount ?? 0;
  });
