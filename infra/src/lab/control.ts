import { createServer } from 'node:http';
import { z } from 'zod';
import { dnsAddress } from './addresses.ts';
import { type Listener, listen } from './fakes/listener.ts';

const controlPort = 5350;
const stateSchema = z.object({ pid: z.number().int(), profilePath: z.string(), startedAt: z.string(), embedded: z.boolean() });

/** What a running lab says of itself. `embedded`: it lives in a process that does more, such as a test run, and ends with it. */
export type LabState = z.infer<typeof stateSchema>;

/** Lets others on this machine find the lab while it is up; the port dies with its process, so nothing can be stale. */
export function startControl(state: LabState, stop: () => void): Promise<Listener> {
  const server = createServer((request, response) => {
    const wantsStop =
      request.method === 'POST' && request.url === '/stop' && request.headers['x-lab'] === 'stop' && !state.embedded;
    response.writeHead(wantsStop ? 202 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(state));
    if (wantsStop) response.once('close', stop);
  });
  return listen(server, controlPort, dnsAddress);
}

const address = `http://${dnsAddress}:${controlPort}`;

/** The lab that runs on this machine, whoever started it; `null` if none does. */
export async function runningLab(): Promise<LabState | null> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => null);
  const state = stateSchema.safeParse(await answer?.json().catch(() => null));
  return state.success ? state.data : null;
}

/** Asks the running lab to end; it is gone once {@link runningLab} gives `null`. */
export async function askToStop(): Promise<void> {
  await fetch(`${address}/stop`, { method: 'POST', headers: { 'x-lab': 'stop' }, signal: AbortSignal.timeout(2000) }).catch(
    () => null,
  );
}
