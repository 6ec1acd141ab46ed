import type { Database } from '../database.ts';
import { ownEvidence } from '../observation/evidenceLock.ts';
import { transaction } from '../transaction.ts';

const atOnce = 2_000;

const loose = `
DELETE FROM evidence WHERE sha256 IN (
  SELECT sha256 FROM evidence WHERE created_at < $1 AND created_at >= $2
    AND NOT EXISTS (SELECT FROM observation WHERE observation.evidence_hashes @> ARRAY[evidence.sha256]) LIMIT ${atOnce})`;

/** Drops raw answers older than `before` to which no observation refers any more, some thousand at a time. */
export async function dropLooseEvidence(database: Database, before: Date, since: Date): Promise<number> {
  let dropped = 0;
  for (;;) {
    const some = await transaction(database, async (client) => {
      await ownEvidence(client);
      return (await client.query(loose, [before, since])).rowCount ?? 0;
    });
    dropped += some;
    if (some < atOnce) return dropped;
  }
}
