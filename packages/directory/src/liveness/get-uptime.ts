import type { Uptime } from '@signpost/contracts';
import { isShown, getUptime as readUptime } from '@signpost/db';
import type { ReadContext } from '../read-context.ts';

/** How reachable a provider was; `null` when we don't know it or its operator opted out of everything. */
export async function getUptime({ database, clock }: ReadContext, domain: string): Promise<Uptime | null> {
  if (!(await isShown(database, domain))) return null;
  return readUptime(database, domain, clock.now());
}
