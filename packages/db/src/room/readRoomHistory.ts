import type { RoomHistory } from '@signpost/contracts';
import type { Database } from '../database.ts';

const hoursMs = 14 * 86_400_000;
const daysMs = 366 * 86_400_000;

const readHours = `
SELECT hour AS at, occupants FROM room_sample WHERE room_id = $1 AND hour > $2 ORDER BY hour`;

/** Days that were rolled up, and those that still are hours. */
const readDays = `
SELECT to_char(day, 'YYYY-MM-DD') AS day, average, most FROM (
  SELECT day, average, most FROM room_day WHERE room_id = $1
  UNION ALL
  SELECT (hour AT TIME ZONE 'UTC')::date, avg(occupants), max(occupants) FROM room_sample WHERE room_id = $1
    AND (hour AT TIME ZONE 'UTC')::date NOT IN (SELECT day FROM room_day WHERE room_id = $1) GROUP BY 1
) AS known WHERE day > $2::date ORDER BY known.day`;

/** People in a room over time; `null` when we list no such room. */
export async function readRoomHistory({ pool }: Database, address: string, now: Date): Promise<RoomHistory | null> {
  const { rows } = await pool.query<{ id: number }>({
    name: 'room-number',
    text: 'SELECT id FROM room WHERE address = $1',
    values: [address],
  });
  const id = rows[0]?.id;
  if (id === undefined) return null;
  const since = (passedMs: number) => new Date(now.getTime() - passedMs);
  const [hours, days] = await Promise.all([
    pool.query<{ at: Date; occupants: number }>({ name: 'room-hours', text: readHours, values: [id, since(hoursMs)] }),
    pool.query<{ day: string; average: number; most: number }>({
      name: 'room-days',
      text: readDays,
      values: [id, since(daysMs)],
    }),
  ]);
  return {
    address,
    hours: hours.rows.map(({ at, occupants }) => ({ at: at.toISOString(), occupants })),
    days: days.rows.map(({ day, average, most }) => ({ day, average: Math.round(Number(average) * 10) / 10, most })),
  };
}
