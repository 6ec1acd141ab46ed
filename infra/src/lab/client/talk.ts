import { connect, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';

/**
 * A bare XMPP connection for the lab's own errands and tests: it sends text, and waits for a pattern in what comes back.
 * It shares nothing with the product's probers, so that it can check them.
 */
export interface Talk {
  /** Forgets what was heard so far, then sends. */
  send(text: string): void;
  /** All that was heard since the last `send`, once `pattern` matches it. Rejects after `timeoutMs` or when the connection ends. */
  until(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** STARTTLS; gives the TLS socket for a look at protocol and certificate. */
  startTls(options?: ConnectionOptions): Promise<TLSSocket>;
  end(): void;
}

const lookEveryMs = 5;

/** Every protocol and cipher that OpenSSL still has; certificates are not checked. */
export const laxTls: ConnectionOptions = { minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0', rejectUnauthorized: false };

const secured = (target: ConnectionOptions): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const tls = connectTls({ ...laxTls, ...target }, () => resolve(tls));
    tls.once('error', reject);
  });

export function talkOver(first: Socket): Talk {
  let socket = first;
  let heard = '';
  const listen = () => socket.on('data', (data: Buffer) => (heard += data.toString())).on('error', () => {});
  listen();
  const until = async (pattern: RegExp, timeoutMs = 5000) => {
    for (const deadline = Date.now() + timeoutMs; !pattern.test(heard); ) {
      if (Date.now() > deadline || socket.destroyed) throw new Error(`${pattern} never came, only: ${heard}`);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
    return heard;
  };
  const send = (text: string) => {
    heard = '';
    socket.write(text);
  };
  const startTls = async (options: ConnectionOptions = {}) => {
    send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    await until(/<proceed/);
    socket.removeAllListeners('data');
    const tls = await secured({ socket, ...options });
    socket = tls;
    listen();
    return tls;
  };
  return { send, until, startTls, end: () => socket.destroy() };
}

/** Connects to a port that speaks XMPP in the clear. */
export const talk = (host: string, port: number): Promise<Talk> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(talkOver(socket)));
    socket.once('error', reject);
  });

/** Connects to a direct TLS port. */
export const connectDirectTls = (host: string, port: number, options: ConnectionOptions = {}): Promise<TLSSocket> =>
  secured({ host, port, ...options });
