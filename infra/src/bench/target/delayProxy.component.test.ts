import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { startDelayProxy } from './delayProxy.ts';

it('delays, counts and hands on the end', async () => {
  const echo = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const target = { address: '127.0.0.1', port: (echo.address() as AddressInfo).port };
  const listen = { address: '127.0.2.250', port: target.port };
  const proxy = await startDelayProxy([{ listen, target }], 20);
  const startedAt = performance.now();
  const socket = connect({ host: listen.address, port: listen.port }, () => socket.write('hello'));
  await once(socket, 'data');
  // A round trip to connect, and one to ask and be answered.
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(78);
  const again = performance.now();
  socket.write('hello');
  await once(socket, 'data');
  expect(performance.now() - again).toBeGreaterThanOrEqual(36);
  expect(proxy.counts).toEqual({ connections: 1, bytesUp: 10, bytesDown: 10 });
  socket.end();
  await once(socket, 'close');
  await proxy.stop();
  echo.close();
});
