import { type RunEvent, runEventSchema } from '@signpost/contracts';
import type { Database } from '../database.ts';

/** The events of a run after a sequence, in order, 1000 at most. */
export async function listEvents({ prisma }: Database, runId: string, afterSequence: number): Promise<RunEvent[]> {
  const rows = await prisma.runEvent.findMany({
    where: { runId, sequence: { gt: afterSequence } },
    orderBy: { sequence: 'asc' },
    take: 1000,
  });
  return rows.map((row) => runEventSchema.parse({ ...row, at: row.at.toISOString() }));
}
