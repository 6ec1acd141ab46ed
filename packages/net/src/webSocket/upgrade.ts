import { createHash, randomBytes } from 'node:crypto';
import { failed, success } from '../result.ts';
import type { Identity, Result } from '../types.ts';

export interface Upgrade {
  request: string;
  /** What the server has to answer the key with (RFC 6455 §4.2.2). */
  accept: string;
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export function writeUpgrade(url: URL, protocol: string, { userAgent }: Identity): Upgrade {
  const key = randomBytes(16).toString('base64');
  const lines = [
    `GET ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${key}`,
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Protocol: ${protocol}`,
    // As browsers do; some servers take no session without it.
    `Origin: ${url.origin}`,
    `User-Agent: ${userAgent}`,
  ];
  const accept = createHash('sha1')
    .update(key + magic)
    .digest('base64');
  return { request: `${lines.join('\r\n')}\r\n\r\n`, accept };
}

/** Reads the head of the answer. A server that chose no subprotocol, or another, did not agree to talk XMPP. */
export function checkUpgrade(head: string, accept: string, protocol: string): Result<null> {
  const [first = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  if (status !== '101') return status ? failed('http-status', status) : failed('http-invalid', 'not HTTP');
  const headers = new Map(
    lines.map((line) => [line.split(':')[0]?.trim().toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  if (headers.get('sec-websocket-accept') !== accept) return failed('http-invalid', 'the key was not accepted');
  if (headers.get('sec-websocket-protocol')?.toLowerCase() !== protocol)
    return failed('http-invalid', `subprotocol ${protocol} was not chosen`);
  return success(null);
}
