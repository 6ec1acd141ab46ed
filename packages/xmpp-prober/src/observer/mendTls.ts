import type { LibrarySocket } from '@xmpp/client';
import TlsSocket, { type LibraryTlsOptions } from '@xmpp/tls/lib/Socket.js';

const optionsOf = new WeakMap<object, LibraryTlsOptions>();
let mended = false;

/**
 * The library puts TLS over a plain socket without SNI and without a way to name a CA. This adds both, for the sockets
 * told of here and no others.
 */
export function setTlsOptions(socket: LibrarySocket, options: LibraryTlsOptions): void {
  if (!mended) mendConnect();
  mended = true;
  optionsOf.set(socket, options);
}

function mendConnect(): void {
  const connect = TlsSocket.prototype.connect;
  TlsSocket.prototype.connect = function (this: TlsSocket, options, ...rest) {
    const extra = options.socket ? optionsOf.get(options.socket) : undefined;
    connect.call(this, { ...options, ...extra }, ...rest);
  };
}
