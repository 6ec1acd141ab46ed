import { Fault, type StepName } from '@signpost/contracts';
import type pg from 'pg';
import { insertRun, type NewRun } from '../run/createRun.ts';

/** More than that many tests of one domain are not asked for in the same moment. */
const mostSlots = 100;

/** Writes a run of the first free slot from now on: a test of other steps may have been asked for in the same millisecond. */
export async function insertAskedRun(
  client: pg.PoolClient,
  wanted: Omit<NewRun, 'slot'>,
  steps: readonly StepName[],
): Promise<string> {
  for (let later = 0; later < mostSlots; later += 1) {
    const slot = new Date(wanted.at.getTime() + later).toISOString();
    const id = await insertRun(client, { ...wanted, slot }, steps);
    if (id) return id;
  }
  throw new Fault('no-free-slot', `${wanted.domain} has ${mostSlots} runs of one moment.`);
}
