import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { labFault } from '../fetch/requirements.ts';

/** Tries until `attempt` gives something. @throws Fault `lab-unavailable` that names what never came. */
export async function waitUntil<T>(what: string, attempt: () => Promise<T | null>, timeoutMs = 60_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const found = await attempt();
    if (found !== null) return found;
    await sleep(25);
  }
  throw labFault(`${what} did not come up within ${timeoutMs / 1000} s.`);
}

/** True once something accepts connections there. */
export const accepts = (host: string, port: number): Promise<true | null> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (result: true | null) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true)).once('error', () => end(null));
    socket.setTimeout(1000, () => end(null));
  });
