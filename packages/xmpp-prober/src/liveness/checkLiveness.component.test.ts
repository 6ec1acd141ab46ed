import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeContext, fakeResolver } from '../fakes/fakeContext.ts';
import { loopbackNet, shortTimes } from '../fakes/loopbackNet.ts';
import { offerTls } from '../fakes/transcripts.ts';
import { checkLiveness } from './checkLiveness.ts';

const servers: Server[] = [];
async function listen(answer: string | null, from = 1): Promise<number> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {});
    if (answer && connections >= from) socket.once('data', () => socket.write(answer));
    else socket.destroy();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
}

let ports: { good: number; late: number; dead: number };
beforeAll(async () => {
  ports = { good: await listen(offerTls), late: await listen(offerTls, 2), dead: await listen(null) };
});
afterAll(() => {
  for (const server of servers) server.close();
});

function look(chosen: number[], extra: { aaaa?: string } = {}) {
  const records = chosen.map((port, priority) => ({ priority, weight: 0, port, target: 'xmpp.example.org' }));
  const resolver = fakeResolver({
    '_xmpp-client._tcp.example.org SRV': { records },
    'xmpp.example.org A': { records: ['127.0.0.1'] },
    ...(extra.aaaa ? { 'xmpp.example.org AAAA': { records: [extra.aaaa] } } : {}),
  });
  const net = loopbackNet(chosen, { resolver });
  return checkLiveness(fakeContext({ net, context: { times: shortTimes } }), 'example.org', [1, 1]);
}

it('is up where every target shows its features', async () => {
  expect(await look([ports.good])).toMatchObject({ state: 'up', asked: 1, answered: 1, answerMs: expect.any(Number) });
});

it('is up where a second try succeeds', async () => {
  expect(await look([ports.late])).toMatchObject({ state: 'up' });
});

it('is degraded where one of two targets is dead, and says how', async () => {
  const liveness = await look([ports.good, ports.dead]);
  expect(liveness).toMatchObject({ state: 'degraded', asked: 2, answered: 1, failure: { code: 'connection-lost' } });
});

it('is down where none answers', async () => {
  expect(await look([ports.dead])).toMatchObject({ state: 'down', answerMs: null });
});

it('leaves addresses that we may not dial uncounted', async () => {
  expect(await look([ports.good], { aaaa: 'fd00::1' })).toMatchObject({ state: 'up', asked: 1 });
});

it('is down where the domain is gone, and unknown where DNS fails', async () => {
  const gone = fakeContext({ zone: {} });
  expect(await checkLiveness(gone, 'example.org', [])).toMatchObject({ state: 'down' });
  const mute = fakeContext({ zone: { '_xmpp-client._tcp.example.org SRV': 'dns-timeout' } });
  expect(await checkLiveness(mute, 'example.org', [])).toMatchObject({ state: 'unknown' });
});
