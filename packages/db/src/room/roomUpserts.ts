import type pg from 'pg';
import { storableJson } from '../storable.ts';
import type { ListedRoom } from './storeRooms.ts';

interface Written {
  id: number;
  address: string;
  adult: 'owner' | 'moderator' | null;
}

export interface SearchRow {
  id: number;
  size: number;
  adult: boolean;
  terms: number[];
}

const upsertRooms = `
INSERT INTO room (address, service, name, description, language, language_source, occupants, occupants_average, moderated,
  anonymity, history, logs_url, web_chat_url, avatar_hash, tags, adult, confusable, first_seen_at, last_seen_at)
SELECT address, $1, name, description, language, "languageSource", occupants, average, moderated, anonymity, history, "logsUrl",
  "webChatUrl", "avatarHash", ARRAY(SELECT jsonb_array_elements_text(tags)), CASE WHEN adult THEN 'owner' END, confusable, $3, $3
FROM jsonb_to_recordset($2::jsonb) AS given (address text, name text, description text, language text, "languageSource" text,
  occupants int, average float8, moderated boolean, anonymity text, history boolean, "logsUrl" text, "webChatUrl" text,
  "avatarHash" text, tags jsonb, adult boolean, confusable boolean)
ON CONFLICT (address) DO UPDATE SET service = excluded.service, name = excluded.name, description = excluded.description,
  language = excluded.language, language_source = excluded.language_source, occupants = excluded.occupants,
  occupants_average = excluded.occupants_average, moderated = excluded.moderated, anonymity = excluded.anonymity,
  history = excluded.history, logs_url = excluded.logs_url, web_chat_url = excluded.web_chat_url,
  avatar_hash = excluded.avatar_hash, tags = excluded.tags, confusable = excluded.confusable,
  adult = CASE WHEN room.adult = 'moderator' THEN 'moderator' ELSE excluded.adult END,
  last_seen_at = excluded.last_seen_at, unreachable_since = NULL
RETURNING id, address, adult`;

/** Writes the rooms of one service; what a moderator said of a room stays. */
export async function writeRooms(
  client: pg.PoolClient,
  service: string,
  rooms: readonly ListedRoom[],
  averages: ReadonlyMap<string, number>,
  now: Date,
): Promise<Written[]> {
  const given = rooms.map((room) => ({ ...room, average: averages.get(room.address) ?? 0 }));
  return (await client.query<Written>(upsertRooms, [service, storableJson(given), now])).rows;
}

const upsertSearch = `
INSERT INTO room_search (id, size, adult, terms)
SELECT id, size, adult, ARRAY(SELECT value::int FROM jsonb_array_elements_text(terms))
FROM jsonb_to_recordset($1::jsonb) AS given (id int, size int, adult boolean, terms jsonb)
ON CONFLICT (id) DO UPDATE SET size = excluded.size, adult = excluded.adult, terms = excluded.terms
WHERE (room_search.size, room_search.adult, room_search.terms) IS DISTINCT FROM (excluded.size, excluded.adult, excluded.terms)`;

export const writeSearch = (client: pg.PoolClient, rows: readonly SearchRow[]): Promise<unknown> =>
  client.query(upsertSearch, [JSON.stringify(rows)]);

const insertSamples = `
INSERT INTO room_sample (room_id, hour, occupants)
SELECT id, date_trunc('hour', $3::timestamptz), occupants FROM unnest($1::int[], $2::int[]) AS given (id, occupants)
ON CONFLICT (room_id, hour) DO UPDATE SET occupants = excluded.occupants`;

export async function writeSamples(
  client: pg.PoolClient,
  written: readonly Written[],
  rooms: ReadonlyMap<string, ListedRoom>,
  now: Date,
): Promise<void> {
  const counted = written
    .map(({ id, address }) => ({ id, occupants: rooms.get(address)?.occupants ?? null }))
    .filter((one): one is { id: number; occupants: number } => one.occupants !== null);
  await client.query(insertSamples, [counted.map(({ id }) => id), counted.map(({ occupants }) => occupants), now]);
}
