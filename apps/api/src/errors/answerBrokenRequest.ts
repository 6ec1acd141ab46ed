import type { Duplex } from 'node:stream';
import { apiError } from './apiError.ts';

const answers: Record<string, { line: string; code: string }> = {
  HPE_HEADER_OVERFLOW: { line: '431 Request Header Fields Too Large', code: 'error.headers-too-large' },
  ERR_HTTP_REQUEST_TIMEOUT: { line: '408 Request Timeout', code: 'error.timeout' },
};

/** Answers what is not HTTP, in the shape of all other errors, and hangs up. */
export function answerBrokenRequest(error: { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const { line, code } = answers[error.code ?? ''] ?? { line: '400 Bad Request', code: 'error.bad-request' };
  const body = JSON.stringify(apiError(code));
  const head = `HTTP/1.1 ${line}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}`;
  socket.end(`${head}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`);
}
