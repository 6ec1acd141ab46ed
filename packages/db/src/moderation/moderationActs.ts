import type { Database } from '../database.ts';
import { newId } from '../newId.ts';
import { storableText } from '../storable.ts';

export interface ModerationAct {
  id: string;
  at: Date;
  action: string;
  /** A domain, or the address of a room. */
  subject: string;
}

export async function noteModerationAct({ pool }: Database, { at, action, subject }: Omit<ModerationAct, 'id'>): Promise<void> {
  await pool.query('INSERT INTO consent.moderation_act (id, at, action, subject) VALUES ($1, $2, $3, $4)', [
    newId(at),
    at,
    action,
    storableText(subject),
  ]);
}

/** What was done last, newest first. */
export async function listModerationActs({ pool }: Database, limit: number): Promise<ModerationAct[]> {
  const { rows } = await pool.query<ModerationAct>(
    'SELECT id, at, action, subject FROM consent.moderation_act ORDER BY id DESC LIMIT $1',
    [limit],
  );
  return rows;
}
