import { createHash } from 'node:crypto';
import type { Database } from '../database.ts';

/** A message as it came. `mark` is its id, from our own server or from who wrote; `null` where it has none. */
export interface HeardMessage {
  from: string;
  text: string;
  mark: string | null;
  at: Date;
}

const minuteMs = 60_000;
/** Copies of a message reach all who listen within moments; who writes the same again means it. */
const sameFor = { marked: 10 * minuteMs, unmarked: 10_000 } as const;

const hear = `
INSERT INTO heard_message AS known (key, at) VALUES ($1, $2)
ON CONFLICT (key) DO UPDATE SET at = excluded.at WHERE known.at <= $3 RETURNING key`;

/** Whether the caller is the first to hear a message; of several that listen to one account only that one answers. */
export async function hearMessage({ pool }: Database, { from, text, mark, at }: HeardMessage): Promise<boolean> {
  const key = createHash('sha256')
    .update(JSON.stringify([from, mark, text]))
    .digest('hex');
  const over = new Date(at.getTime() - (mark === null ? sameFor.unmarked : sameFor.marked));
  const { rows } = await pool.query(hear, [key, at, over]);
  await pool.query('DELETE FROM heard_message WHERE at < $1', [new Date(at.getTime() - sameFor.marked)]);
  return rows.length > 0;
}
