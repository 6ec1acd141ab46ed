import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';

/** Ends a run that a fault of ours ended, and makes its provider due again at `nextProbeAt`. `false` when it was over before. */
export function giveUpRun(database: Database, id: string, at: Date, nextProbeAt: Date): Promise<boolean> {
  return transaction(database, async (client) => {
    const { rows } = await client.query<{ domain: string }>(
      `UPDATE run SET status = 'failed', finished_at = $2, touched_at = $2 WHERE id = $1 AND status IN ('queued', 'running') RETURNING domain`,
      [id, at],
    );
    if (!rows[0]) return false;
    await client.query('UPDATE provider SET next_probe_at = least(next_probe_at, $2) WHERE domain = $1', [
      rows[0].domain,
      nextProbeAt,
    ]);
    return true;
  });
}
