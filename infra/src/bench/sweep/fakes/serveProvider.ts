import { createServer as createWebServer, type Server as WebServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { Delayed } from './delayed.ts';
import type { FakeProvider } from './plan.ts';
import { type Direction, speakXmpp } from './speakXmpp.ts';
import type { Watchdog } from './Watchdog.ts';

export interface Surroundings {
  roundTripMs: number;
  webPort: number;
  /** Where tarpits listen and say nothing; elsewhere they refuse. */
  silentPorts: readonly number[];
  watchdog: Watchdog;
}

const streamPorts: readonly [number, Direction][] = [
  [5222, 'c2s'],
  [5269, 's2s'],
];

/** Listens where the provider is found; nowhere if it is dead. */
export async function serveProvider(
  provider: FakeProvider,
  secureContext: SecureContext | null,
  surroundings: Surroundings,
): Promise<void> {
  if (provider.kind === 'dead') return;
  const { roundTripMs, webPort, silentPorts } = surroundings;
  const listen = (port: number, serve: (socket: Socket) => unknown) => listenAt(provider.address, port, serve, surroundings);
  if (provider.kind === 'tarpit') return void (await Promise.all(silentPorts.map((port) => listen(port, swallow))));
  const far = (socket: Socket) => new Delayed(socket, roundTripMs);
  for (const [port, direction] of streamPorts)
    await listen(port, (socket) => speakXmpp(far(socket), { direction, secureContext }));
  const web = secureContext && nothingThere(secureContext);
  await listen(webPort, (socket) => (web ? web.emit('connection', far(socket)) : socket.destroy()));
}

function listenAt(address: string, port: number, serve: (socket: Socket) => unknown, { watchdog }: Surroundings): Promise<void> {
  const watched = (socket: Socket) => {
    watchdog.begins(address);
    socket.once('close', () => watchdog.ends(address));
    socket.on('error', () => socket.destroy());
    serve(socket);
  };
  return new Promise((resolve, reject) => {
    const server = createServer({ noDelay: true, allowHalfOpen: serve !== swallow }, watched);
    server.once('error', reject).listen(port, address, 511, resolve);
  });
}

/** Reads and never answers. */
const swallow = (socket: Socket): unknown => socket.resume();

/** A site without any of the well-known files. */
function nothingThere(secureContext: SecureContext): WebServer {
  const server = createWebServer({ SNICallback: (_name, done) => done(null, secureContext) }, (_request, response) => {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  });
  return server.on('tlsClientError', (_error, socket) => socket.destroy());
}
