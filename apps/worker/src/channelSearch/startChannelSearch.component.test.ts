import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { systemClock } from '@signpost/net';
import { afterEach, expect, it } from 'vitest';
import { startChannelSearch } from './startChannelSearch.ts';

const streamId = 'stream1';
const secret = 'hush';
const proof = createHash('sha1').update(`${streamId}${secret}`).digest('hex');
let server: Server;
let search: { stop(): Promise<void> };

afterEach(async () => {
  await search.stop();
  server.close();
});

/** What a home server hears on one connection. */
async function accept(): Promise<{ socket: Socket; until(pattern: RegExp): Promise<string> }> {
  const [socket] = (await once(server, 'connection')) as [Socket];
  let heard = '';
  socket.on('data', (data) => {
    heard += String(data);
  });
  const until = async (pattern: RegExp) => {
    while (!pattern.test(heard)) await once(socket, 'data');
    return heard;
  };
  await until(/<stream:stream[^>]*>/);
  socket.write(
    `<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams' id='${streamId}' from='search.home.example'>`,
  );
  expect(await until(/<\/handshake>/)).toContain(proof);
  socket.write('<handshake/>');
  return { socket, until };
}

it('answers as a component, and comes back when the connection breaks', async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const states: boolean[] = [];
  const first = accept();
  search = startChannelSearch(
    {
      domain: 'search.home.example',
      secret,
      host: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      contact: 'x@home.example',
    },
    {
      reads: {
        search: async () => ({ items: [], next: null, corrected: [] }),
        searchByAddress: async () => [],
        byAddress: async () => [],
        count: async () => 0,
      },
      clock: systemClock,
      onFault: () => {},
      onStatus: (online) => states.push(online),
      onError: () => {},
    },
  );
  const { socket, until } = await first;
  const ask = (payload: string, id: string, type = 'get') =>
    socket.write(`<iq type='${type}' id='${id}' from='you@other.example/x' to='search.home.example'>${payload}</iq>`);
  ask(`<query xmlns='http://jabber.org/protocol/disco#info'/>`, 'info');
  expect(await until(/id="info".*<\/iq>/s)).toContain('var="urn:xmpp:channel-search:0:search"');
  ask(
    `<search xmlns='urn:xmpp:channel-search:0:search'><x xmlns='jabber:x:data' type='submit'>${'<field var="f"/>'.repeat(99)}</x></search>`,
    'bad',
  );
  expect(await until(/id="bad".*<\/iq>/s)).toMatch(/<search xmlns="[^"]+"\/><error type="modify"><bad-request /);
  ask(`<search xmlns='urn:xmpp:channel-search:0:search'/>`, 'set', 'set');
  expect(await until(/id="set".*<\/iq>/s)).toContain('service-unavailable');
  const deep = 60_000;
  ask(`<q xmlns='x:y'>${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}</q>`, 'deep');
  ask(`<ping xmlns='urn:xmpp:ping'/>`, 'ping');
  expect(await until(/id="ping"[^>]*type="result"|type="result"[^>]*id="ping"/s)).not.toContain('id="deep" type="result"');
  const second = accept();
  socket.destroy();
  await second;
  await expect.poll(() => states).toEqual([true, false, true]);
});
