import type { Database } from '../database.ts';

const unpacked = `
SELECT child.relname AS name FROM pg_inherits JOIN pg_class AS child ON child.oid = inhrelid
WHERE inhparent = 'observation'::regclass AND child.relname ~ '^observation_\\d{4}_\\d{2}$' AND child.relname < $1
  AND obj_description(child.oid, 'pg_class') IS DISTINCT FROM 'packed' ORDER BY child.relname LIMIT $2`;

/** Gives back, once, the room that thinning left in months that ended before. Each is locked for a moment. Gives their names. */
export async function repackMonths({ pool }: Database, before: Date, most = 2): Promise<string[]> {
  const first = `observation_${before.toISOString().slice(0, 7).replace('-', '_')}`;
  const { rows } = await pool.query<{ name: string }>(unpacked, [first, most]);
  for (const { name } of rows) {
    // The names come from the catalogue and have passed the pattern above.
    await pool.query(`VACUUM (FULL, ANALYZE) "${name}"`);
    await pool.query(`COMMENT ON TABLE "${name}" IS 'packed'`);
  }
  return rows.map(({ name }) => name);
}
