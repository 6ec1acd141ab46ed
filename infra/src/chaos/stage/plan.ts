import type { Stage } from './Stage.ts';

const open = `run.status IN ('queued', 'running')`;

/** Makes providers due at once, those with a run under way left out; the scheduler plans their runs. Gives how many. */
export async function makeDue({ database }: Stage, domains: readonly string[]): Promise<number> {
  const { rowCount } = await database.pool.query(
    `UPDATE provider SET next_probe_at = now() WHERE domain = ANY ($1)
     AND NOT EXISTS (SELECT FROM run WHERE run.domain = provider.domain AND ${open})`,
    [domains],
  );
  return rowCount ?? 0;
}

/** Nothing is due any more; what is planned goes on. */
export async function planNoMore({ database }: Pick<Stage, 'database'>): Promise<void> {
  await database.pool.query(
    `UPDATE provider SET next_probe_at = now() + interval '1 year'
     WHERE next_probe_at IS NULL OR next_probe_at < now() + interval '30 days'`,
  );
}

export interface OpenRun {
  id: string;
  status: 'queued' | 'running';
  events: number;
}

/** Runs that are planned or under way, with how much was told of each. */
export async function openRuns({ database }: Stage): Promise<OpenRun[]> {
  const { rows } = await database.pool.query<OpenRun>(`SELECT id, status, event_count AS events FROM run WHERE ${open}`);
  return rows;
}
