import type { Database } from '../../database.ts';
import type { WaitingPicture } from './allowPictures.ts';

export interface Picture {
  bytes: Buffer;
  mediaType: string;
}

const againAfterMs = 86_400_000;

/** Pictures of a provider's rooms that may be shown, but that we don't have; not those that failed within a day. */
export async function wantedPictures({ pool }: Database, provider: string, now: Date, limit: number): Promise<WaitingPicture[]> {
  const { rows } = await pool.query<WaitingPicture>(
    `SELECT address, hash FROM room_picture_allowed AS allowed JOIN room USING (address) JOIN room_service USING (service)
     WHERE provider = $1 AND avatar_hash = hash AND (tried_at IS NULL OR tried_at < $2)
     AND NOT EXISTS (SELECT FROM room_picture WHERE room_picture.hash = allowed.hash) ORDER BY tried_at NULLS FIRST, address LIMIT $3`,
    [provider, new Date(now.getTime() - againAfterMs), limit],
  );
  return rows;
}

/** Keeps what we drew anew from the picture with the hash. */
export async function storePicture({ pool }: Database, hash: string, { bytes, mediaType }: Picture, at: Date): Promise<void> {
  await pool.query(
    `INSERT INTO room_picture (hash, bytes, media_type, stored_at) VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO NOTHING`,
    [hash, bytes, mediaType, at],
  );
}

export async function notePictureTrouble({ pool }: Database, picture: WaitingPicture, trouble: string, at: Date): Promise<void> {
  await pool.query('UPDATE room_picture_allowed SET tried_at = $3, trouble = $4 WHERE address = $1 AND hash = $2', [
    picture.address,
    picture.hash,
    at,
    trouble,
  ]);
}

/** The picture that a room has now, where it may be shown. */
export async function readPicture({ pool }: Database, address: string): Promise<(Picture & { hash: string }) | null> {
  const { rows } = await pool.query<{ bytes: Buffer; mediaType: string; hash: string }>(
    `SELECT hash, bytes, media_type AS "mediaType" FROM room_picture JOIN room_picture_allowed AS allowed USING (hash)
     JOIN room USING (address) WHERE room.address = $1 AND hash = avatar_hash`,
    [address],
  );
  return rows[0] ?? null;
}

/** Lets go of pictures that no listed room has. */
export async function dropUnusedPictures({ pool }: Database): Promise<number> {
  const unused = `DELETE FROM room_picture WHERE NOT EXISTS (
    SELECT FROM room JOIN room_picture_allowed AS allowed USING (address) WHERE avatar_hash = allowed.hash AND allowed.hash = room_picture.hash)`;
  return (await pool.query(unused)).rowCount ?? 0;
}
