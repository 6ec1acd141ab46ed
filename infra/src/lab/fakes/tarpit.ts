import { createServer, type Socket } from 'node:net';
import { addresses } from '../addresses.ts';
import { type Listener, listen } from './listener.ts';

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
export const startTarpit = (): Promise<Listener[]> =>
  Promise.all(
    [5222, 5223, 5269, 5270].map((port) =>
      listen(createServer(port === 5223 || port === 5270 ? drip : swallow), port, addresses['tarpit.example']),
    ),
  );
