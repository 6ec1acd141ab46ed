import type { Letter } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';
import { lockRooms } from './lockRooms.ts';
import { gradeStep, gradeTerms } from './search/facets.ts';

const changed = `
SELECT service, coalesce(current.overall, '?') AS grade FROM room_service AS host
LEFT JOIN provider_current AS current ON current.domain = host.provider
WHERE host.host_grade <> coalesce(current.overall, '?') LIMIT 200`;
const everyStep = [2, 3, 4, 5, 6].map(gradeStep);

/** Lets rooms be found by the grade that their host has now. Gives the services changed. */
export const refreshHostGrades = (database: Database): Promise<number> =>
  transaction(database, async (client) => {
    const { rows } = await client.query<{ service: string; grade: Letter }>(changed);
    if (rows.length > 0) await lockRooms(client);
    for (const { service, grade } of rows) {
      await client.query('UPDATE room_service SET host_grade = $2 WHERE service = $1', [service, grade]);
      await client.query(
        `UPDATE room_search SET terms = ARRAY(SELECT unnest(terms) EXCEPT SELECT unnest($2::int[])) || $3::int[]
         WHERE id IN (SELECT id FROM room WHERE service = $1)`,
        [service, everyStep, gradeTerms(grade)],
      );
    }
    return rows.length;
  });

const keepHoursMs = 14 * 86_400_000;

/** Makes days of the hours that are older than two weeks. Safe to repeat. */
export const rollUpSamples = (database: Database, now: Date): Promise<number> =>
  transaction(database, async (client) => {
    const limit = new Date(Math.floor((now.getTime() - keepHoursMs) / 86_400_000) * 86_400_000);
    await client.query(
      `INSERT INTO room_day (room_id, day, average, most, samples)
       SELECT room_id, (hour AT TIME ZONE 'UTC')::date, avg(occupants), max(occupants), count(*) FROM room_sample
       WHERE hour < $1 GROUP BY 1, 2 ON CONFLICT (room_id, day) DO NOTHING`,
      [limit],
    );
    return (await client.query('DELETE FROM room_sample WHERE hour < $1', [limit])).rowCount ?? 0;
  });
