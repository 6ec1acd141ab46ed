import type { LabContext } from '../labContext.ts';
import { type Keep, waitForServer } from '../process/keep.ts';
import { prosodyServers } from './prosodyServers.ts';
import type { ProsodySpec } from './prosodySpec.ts';
import { startProsody } from './startProsody.ts';

async function startOne(spec: ProsodySpec, context: LabContext, keep: Keep): Promise<void> {
  const server = await startProsody(spec, context);
  keep(server);
  for (const host of spec.interfaces) for (const port of [5222, 5223, 5269]) await waitForServer(server, host, port);
}

/** Starts every Prosody of the lab. */
export async function startProsodies(context: LabContext, keep: Keep): Promise<void> {
  await Promise.all(prosodyServers(context).map((spec) => startOne(spec, context, keep)));
}
