import { createServer } from 'node:net';
import { Fault } from '@signpost/contracts';

/** The first TCP port from `first` on that nobody listens on at 127.0.0.1. */
export async function freePort(first: number, tries = 50): Promise<number> {
  for (let port = first; port < first + tries; port += 1) if (await isFree(port)) return port;
  throw new Fault('no-free-port', `No free port between ${first} and ${first + tries - 1}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
