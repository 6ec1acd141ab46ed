import type { Failure, SpamList } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';

/** A line of a list: the domain, the line as it stands there, and the day that it states. */
export interface SpamEntry {
  domain: string;
  line: string;
  since: string | null;
}

/** Makes the lists of the settings the ones that count. What was read of others is kept and not told. */
export const chooseSpamLists = (database: Database, lists: readonly SpamList[]): Promise<void> =>
  transaction(database, async (client) => {
    await client.query('UPDATE spam_list SET active = false WHERE active');
    for (const { name, url } of lists)
      await client.query(
        `INSERT INTO spam_list (url, name, active) VALUES ($1, $2, true)
         ON CONFLICT (url) DO UPDATE SET name = $2, active = true`,
        [url, name],
      );
  });

export interface DueTimes {
  /** Read again when the last reading is older than this, but not tried sooner after a failure than that. */
  everyMs: number;
  retryMs: number;
}

export async function dueSpamLists({ pool }: Database, now: Date, { everyMs, retryMs }: DueTimes): Promise<SpamList[]> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { rows } = await pool.query<SpamList>(
    `SELECT name, url FROM spam_list WHERE active AND (read_at IS NULL OR read_at <= $1) AND (tried_at IS NULL OR tried_at <= $2)
     ORDER BY url`,
    [before(everyMs), before(retryMs)],
  );
  return rows;
}

/** Stores a whole reading: who is named still keeps the day on which that was first seen, who is not is named no more. */
export const storeSpamList = (database: Database, url: string, entries: readonly SpamEntry[], at: Date): Promise<void> =>
  transaction(database, async (client) => {
    const held = await client.query(
      'UPDATE spam_list SET tried_at = $2, read_at = $2, failure = NULL, entries = $3 WHERE url = $1',
      [url, at, entries.length],
    );
    if (held.rowCount === 0) return;
    await client.query(
      `INSERT INTO spam_listing (url, domain, line, stated_since, first_seen_at, last_seen_at)
       SELECT $1, domain, line, since, $5, $5 FROM unnest($2::text[], $3::text[], $4::text[]) AS entry (domain, line, since)
       ON CONFLICT (url, domain) DO UPDATE SET line = excluded.line, stated_since = excluded.stated_since, last_seen_at = $5`,
      [url, entries.map((one) => one.domain), entries.map((one) => one.line), entries.map((one) => one.since), at],
    );
    await client.query('DELETE FROM spam_listing WHERE url = $1 AND last_seen_at < $2', [url, at]);
  });

/** A list that could not be read: what was read before stands until it is too old. */
export async function noteSpamListFailure({ pool }: Database, url: string, failure: Failure, at: Date): Promise<void> {
  await pool.query('UPDATE spam_list SET tried_at = $2, failure = $3 WHERE url = $1', [url, at, JSON.stringify(failure)]);
}

/** What each list that counts says of a domain. */
export interface SpamRow extends SpamList {
  readAt: Date | null;
  failed: boolean;
  line: string | null;
  statedSince: string | null;
  firstSeenAt: Date | null;
}

export async function spamRowsOf({ pool }: Database, domain: string): Promise<SpamRow[]> {
  const { rows } = await pool.query<SpamRow>({
    name: 'spam-rows',
    text: `SELECT list.name, list.url, list.read_at AS "readAt", list.failure IS NOT NULL AS failed, listing.line,
            listing.stated_since AS "statedSince", listing.first_seen_at AS "firstSeenAt"
     FROM spam_list AS list LEFT JOIN spam_listing AS listing ON listing.url = list.url AND listing.domain = $1
     WHERE list.active ORDER BY list.name, list.url`,
    values: [domain],
  });
  return rows;
}
