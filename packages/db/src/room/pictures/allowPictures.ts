import type { Database } from '../../database.ts';

export interface WaitingPicture {
  address: string;
  hash: string;
}

/** Pictures of listed rooms that no moderator let be shown, those of the largest rooms first. */
export async function waitingPictures({ pool }: Database, limit = 100): Promise<WaitingPicture[]> {
  const { rows } = await pool.query<WaitingPicture>(
    `SELECT room.address, avatar_hash AS hash FROM room WHERE avatar_hash IS NOT NULL AND adult IS NULL
     AND NOT EXISTS (SELECT FROM room_picture_allowed AS allowed WHERE allowed.address = room.address AND hash = avatar_hash)
     ORDER BY occupants_average DESC, room.address LIMIT $1`,
    [limit],
  );
  return rows;
}

/**
 * Lets the picture be shown that a listed room has now: another one of the same room needs another look. Gives its hash,
 * `null` when there is no such room or picture.
 */
export async function allowPicture({ pool }: Database, address: string, at: Date): Promise<string | null> {
  const { rows } = await pool.query<{ hash: string }>(
    `INSERT INTO room_picture_allowed (address, hash, allowed_at)
     SELECT address, avatar_hash, $2 FROM room WHERE address = $1 AND avatar_hash IS NOT NULL
     ON CONFLICT (address, hash) DO UPDATE SET allowed_at = excluded.allowed_at, tried_at = NULL RETURNING hash`,
    [address, at],
  );
  return rows[0]?.hash ?? null;
}

/** Shows no picture of a room any more. Gives how many were allowed. */
export async function forbidPictures({ pool }: Database, address: string): Promise<number> {
  return (await pool.query('DELETE FROM room_picture_allowed WHERE address = $1', [address])).rowCount ?? 0;
}
