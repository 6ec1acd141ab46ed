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
  watchdog: Watchdog;
}

const streamPorts: readonly [number, Direction][] = [
  [5222, 'c2s'],
  [5269, 's2s'],
];

/** Listens where the provider is found; nowhere if it is dead. */
export async function serveProvider(
  { address, kind }: FakeProvider,
  secureContext: SecureContext | null,
  { roundTripMs, webPort, watchdog }: Surroundings,
): Promise<void> {
  if (kind === 'dead') return;
  const far = (socket: Socket) => new Delayed(socket, roundTripMs);
  const watched = (serve: (socket: Socket) => unknown) => (socket: Socket) => {
    watchdog.begins(address);
    socket.once('close', () => watchdog.ends(address));
    socket.on('error', () => socket.destroy());
    serve(socket);
  };
  const listen = (port: number, serve: (socket: Socket) => unknown) =>
    new Promise<void>((resolve, reject) => {
      const server = createServer({ noDelay: true, allowHalfOpen: kind !== 'tarpit' }, watched(serve));
      server.once('error', reject).listen(port, address, 511, resolve);
    });
  const web = secureContext && nothingThere(secureContext);
  const serveWeb = (socket: Socket) => (web ? web.emit('connection', far(socket)) : socket.destroy());
  for (const [port, direction] of streamPorts)
    await listen(port, kind === 'tarpit' ? swallow : (socket) => speakXmpp(far(socket), { direction, secureContext }));
  // A host that is silent on the web as well only takes longer.
  if (kind !== 'tarpit') await listen(webPort, serveWeb);
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
