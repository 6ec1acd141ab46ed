import { labFault } from '../fetch/requirements.ts';
import type { ServerProcess } from './serverProcess.ts';
import { accepts, waitUntil } from './waitUntil.ts';

export interface Stoppable {
  stop(): Promise<void>;
}

/** Takes what was started, so that a failed start can end it all. */
export type Keep = (one: Stoppable) => void;

/** Tries while the server runs. @throws Fault `lab-unavailable` that names its log once it has ended. */
export const whileRunning =
  <T>(server: ServerProcess, attempt: () => Promise<T | null>) =>
  async (): Promise<T | null> => {
    if (!server.running()) throw labFault(`${server.name} ended (${await server.ended}). Its log: ${server.log}`);
    return attempt();
  };

/** Waits until the server listens there. */
export async function waitForServer(server: ServerProcess, host: string, port: number): Promise<void> {
  await waitUntil(
    `${server.name}, port ${port} (its log: ${server.log})`,
    whileRunning(server, () => accepts(host, port)),
  );
}
