import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { dnsAddress } from '../addresses.ts';
import { labFault } from '../fetch/requirements.ts';

/** Loopback ports stand for locks: the kernel frees them when their holder dies, however it dies. */
const lockPorts = { fetch: 5351, start: 5352 } as const;
const lockAddress = dnsAddress;
const patienceMs = 600_000;

async function tryLock(port: number): Promise<(() => Promise<void>) | null> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(port, lockAddress, () => resolve(() => new Promise<void>((done) => server.close(() => done()))));
  });
}

/**
 * Runs `work` while no other process of this machine does; waits for its turn. The lab's addresses are one machine's, so is the lock.
 * @throws Fault `lab-unavailable` when the turn never comes.
 */
export async function withMachineLock<T>(name: keyof typeof lockPorts, work: () => Promise<T>): Promise<T> {
  const port = lockPorts[name];
  const deadline = Date.now() + patienceMs;
  let unlock = await tryLock(port);
  while (!unlock) {
    if (Date.now() > deadline)
      throw labFault(`Another process has held ${lockAddress}, port ${port}, for 10 minutes: end it, then start again.`);
    await sleep(100);
    unlock = await tryLock(port);
  }
  return work().finally(unlock);
}
