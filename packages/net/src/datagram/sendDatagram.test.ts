import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { loopbackNet } from '../fakes/loopbackNet.ts';
import { createAddressGuard } from '../guard/createAddressGuard.ts';

/** An address of its own, so that the port is free whatever else runs here. */
const address = '127.0.77.3';
const net = loopbackNet({ guard: createAddressGuard({ allowedRanges: [`${address}/32`] }) });
const send = (change: object = {}) =>
  net.sendDatagram({ domain: 'example.org', address, port: 3478, payload: Buffer.from('ask'), timeoutMs: 400, ...change });

let server: Socket | null = null;
afterEach(() => {
  server?.close();
  server = null;
});
async function serve(answer: (text: string) => string | null): Promise<void> {
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => {
    const text = answer(String(message));
    if (text !== null) socket.send(text, from.port, from.address);
  });
  socket.bind(3478, address);
  await once(socket, 'listening');
  server = socket;
}

it('gives the answer that came', async () => {
  await serve((text) => `${text}ed`);
  const answer = await send();
  expect(answer.ok && Buffer.from(answer.value).toString()).toBe('asked');
});

it('ends in time where nothing comes, or nobody listens', async () => {
  expect(await send()).toMatchObject({ ok: false, failure: { code: 'connect-refused' } });
  await serve(() => null);
  expect(await send()).toMatchObject({ ok: false, failure: { code: 'connect-timeout' } });
});

it.each([
  [{ port: 53 }, 'port-forbidden'],
  [{ address: '10.0.0.1' }, 'address-forbidden'],
  [{ address: 'stun.example.org' }, 'address-forbidden'],
  [{ payload: Buffer.alloc(600) }, 'limit-exceeded'],
])('never sends to %o', async (change, code) => {
  expect(await send(change)).toMatchObject({ ok: false, failure: { code } });
});
