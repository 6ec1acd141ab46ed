import type { Letter, Room } from '@signpost/contracts';
import type { Database } from '../database.ts';

/** The hash of its picture, where a moderator let it be shown and we have it. */
export const shownPicture = `(
SELECT hash FROM room_picture_allowed AS allowed JOIN room_picture USING (hash)
WHERE allowed.address = room.address AND hash = room.avatar_hash)`;

const columns = `
room.id, room.address, room.service, room.name, room.description, room.language, room.language_source AS "languageSource",
room.occupants, room.occupants_average AS "occupantsAverage", room.moderated, room.anonymity, room.history,
room.logs_url AS "logsUrl", room.web_chat_url AS "webChatUrl", room.tags, room.adult, room.confusable,
room.first_seen_at AS "firstSeenAt", room.last_seen_at AS "lastSeenAt", host.provider,
provider.listing, current.overall, current.c2s, current.s2s, ${shownPicture} AS picture
FROM room JOIN room_service AS host USING (service)
LEFT JOIN provider ON provider.domain = host.provider LEFT JOIN provider_current AS current ON current.domain = host.provider`;

interface Row extends Omit<Room, 'provider' | 'firstSeenAt' | 'lastSeenAt' | 'picture'> {
  picture: string | null;
  id: number;
  firstSeenAt: Date;
  lastSeenAt: Date;
  provider: string;
  listing: string | null;
  overall: Letter | null;
  c2s: Letter | null;
  s2s: Letter | null;
}

/** Rooms by their numbers, in the order given; those that are gone are left out. */
export async function readRooms({ pool }: Database, ids: readonly number[]): Promise<Room[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<Row>({
    name: 'rooms-by-number',
    text: `SELECT ${columns} WHERE room.id IN (SELECT unnest($1::int[]))`,
    values: [ids],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [roomOf(row)] : [];
  });
}

/** A listed room by its bare JID, in small letters. */
export async function getRoom({ pool }: Database, address: string): Promise<Room | null> {
  const { rows } = await pool.query<Row>({ name: 'room', text: `SELECT ${columns} WHERE room.address = $1`, values: [address] });
  return rows[0] ? roomOf(rows[0]) : null;
}

export interface AddressPage {
  /** Rooms beyond this address; empty for the first page. */
  after: string;
  limit: number;
  minUsers?: number;
  hideAdult?: boolean;
}

/** Rooms in the order of their addresses. */
export async function roomsByAddress(
  { pool }: Database,
  { after, limit, minUsers = 0, hideAdult = false }: AddressPage,
): Promise<Room[]> {
  const { rows } = await pool.query<Row>(
    `SELECT ${columns} WHERE room.address > $1 AND round(room.occupants_average) >= $3 ${hideAdult ? 'AND room.adult IS NULL' : ''}
     ORDER BY room.address LIMIT $2`,
    [after, limit, minUsers],
  );
  return rows.map(roomOf);
}

function roomOf({ id: _id, provider, listing, overall, c2s, s2s, picture, ...row }: Row): Room {
  const known = listing !== null && listing !== 'opted-out';
  return {
    ...row,
    picture: picture && `/api/v1/rooms/${encodeURIComponent(row.address)}/picture?hash=${picture}`,
    occupantsAverage: Math.round(row.occupantsAverage * 10) / 10,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    provider: {
      domain: provider,
      listed: listing === 'listed',
      overall: (known ? overall : null) ?? '?',
      c2s: (known ? c2s : null) ?? '?',
      s2s: (known ? s2s : null) ?? '?',
    },
  };
}
