import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { answerBrokenRequest } from './answerBrokenRequest.ts';

it.each([
  ['HPE_HEADER_OVERFLOW', '431', 'error.headers-too-large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408', 'error.timeout'],
  ['HPE_INVALID_METHOD', '400', 'error.bad-request'],
])('answers %s with %s', async (code, status, id) => {
  const socket = new PassThrough();
  answerBrokenRequest({ code }, socket);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain(`Content-Length: ${body.length}`);
  expect(JSON.parse(body).error.code).toBe(id);
});

it('leaves a lost connection alone', () => {
  const socket = new PassThrough();
  answerBrokenRequest({ code: 'ECONNRESET' }, socket);
  expect(socket.destroyed).toBe(true);
});
