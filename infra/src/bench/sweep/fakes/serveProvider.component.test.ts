import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { createAuthority } from '@signpost/testing';
import { expect, it } from 'vitest';
import { secureContextOf } from './certificates.ts';
import type { FakeKind, FakeProvider } from './plan.ts';
import { serveProvider } from './serveProvider.ts';
import { Watchdog } from './Watchdog.ts';

const roundTripMs = 60;
const webPort = 30_000 + Math.floor(Math.random() * 10_000);
const header = "<?xml version='1.0'?><stream:stream to='host1.example' version='1.0'>";
const network = 100 + Math.floor(Math.random() * 100);

async function serve(kind: FakeKind, last: number) {
  const provider: FakeProvider = { domain: 'host1.example', kind, address: `127.250.${network}.${last}` };
  const watchdog = new Watchdog();
  const intermediate = await createAuthority('Test root');
  const secureContext = await secureContextOf(provider, intermediate);
  await serveProvider(provider, secureContext, { roundTripMs, webPort, silentPorts: [5222], watchdog });
  return { watchdog, socket: connect({ host: provider.address, port: 5222 }) };
}

/** What was said until `end` is in it. */
function hear(socket: Socket, end: string): Promise<string> {
  let heard = '';
  return new Promise((resolve) => {
    socket.on('data', (bytes) => {
      heard += String(bytes);
      if (!heard.includes(end)) return;
      socket.removeAllListeners('data');
      resolve(heard);
    });
  });
}

it('speaks XMPP before and under TLS, a round trip late each time, and counts who comes', async () => {
  const { watchdog, socket } = await serve('strong', 1);
  const startedAt = performance.now();
  socket.write(header);
  expect(await hear(socket, '</stream:features>')).toContain('<required/>');
  // One round trip to connect, which the kernel does not take here, and one to answer.
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(2 * roundTripMs - 2);
  socket.write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
  await hear(socket, '<proceed');
  const secured = connectTls({ socket, servername: 'host1.example', rejectUnauthorized: false });
  secured.write(header);
  expect(await hear(secured, '</stream:features>')).toContain('SCRAM-SHA-256');
  secured.write("<iq type='get' id='a1' to='host1.example'><query xmlns='jabber:iq:register'/></iq>");
  expect(await hear(secured, '</iq>')).toContain("id='a1'");
  expect(watchdog.report()).toMatchObject({ connections: 1, mostAtOnce: 1 });
  secured.destroy();
});

it('accepts and says nothing as a tarpit, and nobody listens where it is dead', async () => {
  const tarpit = await serve('tarpit', 2);
  tarpit.socket.write(header);
  const silent = await Promise.race([hear(tarpit.socket, '<'), new Promise((resolve) => setTimeout(resolve, 300, 'silent'))]);
  expect(silent).toBe('silent');
  tarpit.socket.destroy();
  const dead = await serve('dead', 3);
  const code = await new Promise((resolve) => dead.socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code)));
  expect(code).toBe('ECONNREFUSED');
});
