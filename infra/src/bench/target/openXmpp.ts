import { connect, type Socket } from 'node:net';
import { type Direction, type Failure, failure, type Security } from '@signpost/contracts';
import type { Connection, Result } from '@signpost/net';
import type { OpenTlsReady } from '@signpost/tls-prober';

/** One address of one XMPP service, as the benches reach it: straight, without courtesy, for our own lab alone. */
export interface XmppTarget {
  domain: string;
  direction: Direction;
  security: Security | 'none';
  address: string;
  port: number;
}

const timeoutMs = 10_000;
const mostBytes = 65_536;

/** Connects and, for STARTTLS, talks XMPP (RFC 6120 §5.4) until the server waits for a ClientHello. */
export const openXmpp =
  (target: XmppTarget): OpenTlsReady =>
  async () => {
    const socket = connect({ host: target.address, port: target.port, noDelay: true });
    const trouble =
      (await settled(socket, 'connect', target)) ?? (target.security === 'starttls' ? await startTls(socket, target) : null);
    if (trouble === null) return { ok: true, value: connectionOf(socket, target) };
    socket.destroy();
    return { ok: false, failure: trouble };
  };

async function startTls(socket: Socket, { domain, direction }: XmppTarget): Promise<Failure | null> {
  const namespace = direction === 'c2s' ? 'jabber:client' : 'jabber:server';
  const attributes = `to='${domain}' version='1.0' xmlns='${namespace}' xmlns:stream='http://etherx.jabber.org/streams'`;
  const from = direction === 's2s' ? ` from='probe.example'` : '';
  const features = await ask(
    socket,
    `<?xml version='1.0'?><stream:stream ${attributes}${from}>`,
    /<\/stream:features>|<stream:features\/>/,
  );
  if (features === null) return failure('stream-timeout');
  if (!features.includes('urn:ietf:params:xml:ns:xmpp-tls')) return failure('starttls-missing');
  const answer = await ask(socket, `<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>`, /<proceed[^>]*>|<failure/);
  return answer?.includes('<proceed') ? null : failure('starttls-refused');
}

/** Sends and reads until `end` is there; `null` when it never comes. */
function ask(socket: Socket, text: string, end: RegExp): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const finish = (result: string | null) => {
      clearTimeout(timer);
      socket.off('data', read).off('close', lost).off('error', lost);
      resolve(result);
    };
    const lost = () => finish(null);
    const read = (bytes: Buffer) => {
      answer += bytes.toString('latin1');
      if (end.test(answer)) finish(answer);
      else if (answer.length > mostBytes) finish(null);
    };
    const timer = setTimeout(lost, timeoutMs);
    socket.on('data', read).on('close', lost).on('error', lost);
    socket.write(text);
  });
}

function settled(socket: Socket, event: 'connect', { address, port }: XmppTarget): Promise<Failure | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(failure('connect-timeout', `${address}:${port}`)), timeoutMs);
    const finish = (result: Failure | null) => {
      clearTimeout(timer);
      resolve(result);
    };
    socket.once(event, () => finish(null));
    socket.on('error', (error: NodeJS.ErrnoException) => finish(failure('connect-refused', error.code)));
  });
}

const connectionOf = (socket: Socket, { address, port }: XmppTarget): Connection => ({
  socket,
  address,
  port,
  secure: false,
  bytesRead: () => socket.bytesRead,
  bytesWritten: () => socket.bytesWritten,
  close: async () => {
    socket.destroy();
  },
});

export type Opened = Result<Connection>;
