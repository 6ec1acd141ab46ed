import type pg from 'pg';

export interface Table {
  schema: string;
  name: string;
  /** Columns that hold what was written; computed ones are left out. */
  columns: string[];
}

const ours = ['public', 'consent'];

const listed = `
SELECT n.nspname AS schema, c.relname AS name,
  (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
   WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
  coalesce((SELECT array_agg(DISTINCT p.relname::text) FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
   WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid), '{}') AS needs
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
  AND c.relname NOT IN ('_prisma_migrations', 'directory_change') AND c.relname NOT LIKE 'bullmq%' ORDER BY 1, 2`;

/**
 * Our tables, each after those that it refers to. The queue is not among them, since the reconciler fills it anew, nor what
 * only tells our own processes that something changed.
 */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(listed, [ours]);
  const ordered: Table[] = [];
  const rest = new Map(rows.map((row) => [row.name, row]));
  while (rest.size > 0) {
    const ready = [...rest.values()].filter(({ needs }) => !needs.some((name) => rest.has(name)));
    if (ready.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...rest.keys()].join(', ')}`);
    for (const { schema, name, columns } of ready) {
      ordered.push({ schema, name, columns });
      rest.delete(name);
    }
  }
  return ordered;
}

export const quoted = ({ schema, name }: Table): string => `"${schema}"."${name}"`;
export const columnList = ({ columns }: Table): string => columns.map((column) => `"${column}"`).join(', ');
export const fileOf = ({ schema, name }: Table): string => `${schema}.${name}.copy.gz`;
