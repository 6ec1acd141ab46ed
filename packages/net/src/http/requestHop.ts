import type { Socket } from 'node:net';
import { Client, type Dispatcher } from 'undici';
import { failed, success } from '../result.ts';
import type { Connection, FetchRequest, FetchResponse, Identity, Result } from '../types.ts';
import { readBody } from './readBody.ts';

const phaseTimeoutMs = 15_000;
const mostHeaderBytes = 8_192;
const defaultMaxBytes = 262_144;

/** One request over a connection that is open already. undici may not open another: its connector has this socket alone. */
export async function requestHop(
  connection: Connection,
  url: URL,
  request: FetchRequest,
  identity: Identity,
  signal: AbortSignal,
): Promise<Result<FetchResponse>> {
  const maxBytes = request.maxBytes ?? defaultMaxBytes;
  const client = createClient(connection, url, maxBytes);
  try {
    const headers = headersOf(request, identity);
    const answer = await client.request({
      method: request.method ?? 'GET',
      path: `${url.pathname}${url.search}`,
      headers,
      signal,
      ...(request.body ? { body: request.body } : {}),
    });
    return await readResponse(answer, url, maxBytes);
  } catch (error) {
    return failureOf(error);
  } finally {
    await client.destroy().catch(() => undefined);
  }
}

function createClient(connection: Connection, url: URL, maxBytes: number): Client {
  let used = false;
  return new Client(url.origin, {
    allowH2: false,
    maxHeaderSize: mostHeaderBytes,
    // Bytes on the wire; the cap on what they unpack to is readBody's.
    maxResponseSize: maxBytes,
    headersTimeout: phaseTimeoutMs,
    bodyTimeout: phaseTimeoutMs,
    connect: (_options, done) => {
      if (used) return done(new Error('the connection was lost'), null);
      used = true;
      // Not at once: undici takes up its queue only after the connector has returned.
      setImmediate(() => done(null, connection.socket as Socket));
    },
  });
}

function headersOf({ headers = {} }: FetchRequest, { userAgent, contact }: Identity): Record<string, string> {
  const from: Record<string, string> = /^[^\s:/]+@[^\s:/]+$/.test(contact) ? { from: contact } : {};
  return { accept: '*/*', ...headers, 'accept-encoding': 'gzip', 'user-agent': userAgent, ...from };
}

async function readResponse(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  maxBytes: number,
): Promise<Result<FetchResponse>> {
  const seen = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value ?? '')]));
  const read = await readBody(body, seen.get('content-encoding') ?? '', maxBytes);
  return read.ok ? success({ url: url.href, status: statusCode, headers: seen, body: read.value, redirects: [] }) : read;
}

/** What was thrown may be the reason of an abort, which can be anything. */
function failureOf(error: unknown): Result<FetchResponse> {
  const { name = '', code, message = '' } = (error ?? {}) as { name?: string; code?: unknown; message?: string };
  const text = typeof code === 'string' ? code : message;
  if (text === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return failed('limit-exceeded', 'body');
  if (text === 'UND_ERR_HEADERS_OVERFLOW') return failed('limit-exceeded', 'headers');
  if (text === 'UND_ERR_HEADERS_TIMEOUT' || text === 'UND_ERR_BODY_TIMEOUT') return failed('stream-timeout');
  if (name === 'HTTPParserError' || /^(HPE|Z)_/.test(text)) return failed('http-invalid', text);
  return failed('connection-lost', text);
}
