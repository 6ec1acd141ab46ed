import { createServer, type Socket } from 'node:net';
import { addresses } from '../addresses.ts';
import type { Keep } from '../process/keep.ts';
import { listen } from './listener.ts';

const dripMs = 2000;

const swallow = (socket: Socket): void => {
  socket.on('error', () => {}).resume();
};

function drip(socket: Socket): void {
  swallow(socket);
  const timer = setInterval(() => socket.write(' '), dripMs);
  socket.once('close', () => clearInterval(timer));
}

/** Accepts and never answers; on the direct TLS ports it drips a space now and then, so that idle time-outs never come. */
export async function startTarpit(keep: Keep): Promise<void> {
  for (const [port, behave] of [
    [5222, swallow],
    [5269, swallow],
    [5223, drip],
    [5270, drip],
  ] as const)
    keep(await listen(createServer(behave), port, addresses['tarpit.example']));
}
