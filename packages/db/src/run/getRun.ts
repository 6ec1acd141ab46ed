import type { Run } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { runOf } from './runOf.ts';

export async function getRun({ prisma }: Database, id: string): Promise<Run | null> {
  const row = await prisma.run.findUnique({ where: { id }, include: { steps: true } });
  return row && runOf(row);
}

/** The newest run of a provider, whatever its state. */
export async function latestRun({ prisma }: Database, domain: string): Promise<Run | null> {
  const row = await prisma.run.findFirst({ where: { domain }, orderBy: { createdAt: 'desc' }, include: { steps: true } });
  return row && runOf(row);
}
