import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket, type TlsOptions } from 'node:tls';

/** What a server does with one connection. */
export type Script = (socket: Socket) => unknown;

/** Servers on loopback that do as they are told, to stand in for hostile strangers. */
export class ScriptedServers {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  /** Connections so far, since the last stop. */
  accepted = 0;

  /** Listens on 127.0.0.1; gives the port. */
  async serve(script: Script): Promise<number> {
    const server = createServer((socket) => {
      this.accepted += 1;
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      script(socket);
    });
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    this.accepted = 0;
    await Promise.all(this.#servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

/** Gives a function that waits until the other side has sent `text`; each text is found once. */
export function listenTo(socket: Duplex): (text: string) => Promise<void> {
  let seen = '';
  let wake: () => void = () => undefined;
  socket.on('data', (data) => {
    seen += String(data);
    wake();
  });
  return async (text) => {
    while (!seen.includes(text)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    seen = seen.slice(seen.indexOf(text) + text.length);
  };
}

/** The server's side of TLS over a plain socket. */
export function secureSocket(
  socket: Socket,
  certificate: { certificate: string; key: string },
  options: TlsOptions = {},
): TLSSocket {
  socket.removeAllListeners('data');
  const secured = new TLSSocket(socket, { isServer: true, key: certificate.key, cert: certificate.certificate, ...options });
  secured.on('error', () => undefined);
  return secured;
}
