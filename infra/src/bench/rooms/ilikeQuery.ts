import type { RoomSearch } from '@signpost/db';

const grades = ['A+', 'A', 'B', 'C', 'D'];

/**
 * The peer's way: each word anywhere in address, name or description, the same filters, order and limit. Its order by
 * relevance is that by size.
 */
export function ilikeQuery(query: RoomSearch, words: readonly string[]): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (one: unknown) => `$${values.push(one)}`;
  const conditions = words.map((word) => {
    const pattern = value(`%${word}%`);
    return `(room.address ILIKE ${pattern} OR room.name ILIKE ${pattern} OR room.description ILIKE ${pattern})`;
  });
  if (query.language) conditions.push(`room.language = ${value(query.language)}`);
  if (query.minUsers) conditions.push(`room.occupants_average >= ${value(query.minUsers)}`);
  if (query.anonymity) conditions.push(`room.anonymity = ${value(query.anonymity)}`);
  if (query.history) conditions.push(`room.history = ${value(query.history === 'yes')}`);
  if (query.webChat) conditions.push('room.web_chat_url IS NOT NULL');
  if (query.grade) conditions.push(`room_service.host_grade = ANY (${value(grades.slice(0, grades.indexOf(query.grade) + 1))})`);
  const order = query.order === 'newest' ? 'room.id DESC' : 'room.occupants_average DESC, room.address';
  const sql = `SELECT room.* FROM room JOIN room_service USING (service) WHERE room.adult IS NULL AND ${conditions.join(' AND ')}
    ORDER BY ${order} LIMIT ${value(query.limit)}`;
  return { sql, values };
}
