import { createDeadline } from '../deadline.ts';
import { checkWebSocketUrl } from '../http/checkUrl.ts';
import { type HopOptions, openHop } from '../http/openHop.ts';
import { abortFailure, failed, success } from '../result.ts';
import type { Connection, Identity, Result, WebSocketConnection, WebSocketRequest } from '../types.ts';
import { MessageReader } from './messageReader.ts';
import { nextBytes } from './socketBytes.ts';
import { checkUpgrade, writeUpgrade } from './upgrade.ts';

const defaultTimeoutMs = 30_000;
const mostHeadBytes = 8_192;

/** Resolves, guards, dials and verifies as for a page, then asks to talk WebSocket (RFC 6455 §4). Follows no redirect. */
export async function openWebSocket(
  options: HopOptions & { identity: Identity },
  request: WebSocketRequest,
): Promise<Result<WebSocketConnection>> {
  const deadline = createDeadline(request.timeoutMs ?? defaultTimeoutMs, request.signal);
  try {
    const url = checkWebSocketUrl(request.url, options.guard);
    if (!url.ok) return url;
    const connection = await openHop(options, url.value, request.domain, deadline.signal);
    const opened = connection.ok
      ? await agree(connection.value, url.value, request, options.identity, deadline.signal)
      : connection;
    if (opened.ok || !deadline.signal.aborted) return opened;
    return deadline.expired() ? failed('stream-timeout', 'WebSocket') : abortFailure(request.signal ?? deadline.signal);
  } finally {
    deadline.clear();
  }
}

async function agree(
  connection: Connection,
  url: URL,
  { protocol }: WebSocketRequest,
  identity: Identity,
  signal: AbortSignal,
): Promise<Result<WebSocketConnection>> {
  const upgrade = writeUpgrade(url, protocol, identity);
  connection.socket.write(upgrade.request);
  const head = await readHead(connection, signal);
  const agreed = head.ok ? checkUpgrade(head.value.text, upgrade.accept, protocol) : head;
  if (agreed.ok && head.ok) return success(new MessageReader(connection, head.value.rest));
  await connection.close();
  return agreed.ok ? failed('our-fault') : agreed;
}

async function readHead({ socket }: Connection, signal: AbortSignal): Promise<Result<{ text: string; rest: Buffer }>> {
  let seen = Buffer.alloc(0);
  for (;;) {
    const end = seen.indexOf('\r\n\r\n');
    if (end >= 0) return success({ text: seen.subarray(0, end).toString('latin1'), rest: seen.subarray(end + 4) });
    if (seen.length > mostHeadBytes) return failed('limit-exceeded', 'headers');
    const bytes = await nextBytes(socket, signal);
    if (!bytes.ok) return bytes;
    seen = Buffer.concat([seen, bytes.value]);
  }
}
