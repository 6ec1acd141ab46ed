import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Loopback ports stand for locks: the kernel frees them when their holder dies, however it dies. */
const lockPorts = { fetch: 5351, start: 5352 } as const;
const lockAddress = '127.0.1.53';

async function tryLock(port: number): Promise<(() => Promise<void>) | null> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(port, lockAddress, () => resolve(() => new Promise<void>((done) => server.close(() => done()))));
  });
}

/** Runs `work` while no other process of this machine does; waits for its turn. The lab's addresses are one machine's, so is the lock. */
export async function withMachineLock<T>(name: keyof typeof lockPorts, work: () => Promise<T>): Promise<T> {
  let unlock = await tryLock(lockPorts[name]);
  while (!unlock) {
    await sleep(100);
    unlock = await tryLock(lockPorts[name]);
  }
  return work().finally(unlock);
}
