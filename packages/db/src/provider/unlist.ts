import type { Database } from '../database.ts';

/**
 * Takes a provider off the list by its operator's wish, or ends that wish: what came from a list comes back at once; what
 * somebody submitted comes back once it may be listed, and is looked at again now.
 */
export async function unlist({ pool }: Database, domain: string, unlisted: boolean): Promise<void> {
  await pool.query(
    unlisted
      ? `UPDATE provider SET listing = 'unlisted' WHERE domain = $1 AND listing = 'listed'`
      : `UPDATE provider SET listing = CASE WHEN origin = 'submitted' THEN listing ELSE 'listed' END,
           next_probe_at = least(next_probe_at, now() + INTERVAL '1 hour')
         WHERE domain = $1 AND listing = 'unlisted'`,
    [domain],
  );
}
