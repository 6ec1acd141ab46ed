import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { StreamBody } from '@signpost/contracts';
import { createAuthority, listenTo, type Script, ScriptedServers, secureSocket } from '@signpost/testing';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { lookAtStream } from './fakes/lookAtStream.ts';
import { shortTimes } from './fakes/loopbackNet.ts';
import { offerScram, offerTls, proceed, streamOpen } from './fakes/transcripts.ts';

const servers = new ScriptedServers();
const patient = { ...shortTimes, phaseMs: 30_000, wholeMs: 30_000 };
afterEach(() => servers.stop());

const say =
  (text: string | Buffer): Script =>
  (socket) =>
    socket.write(text);
const sayForEver =
  (first: string, text: string): Script =>
  (socket) => {
    const more = () => {
      while (!socket.destroyed && socket.write(text));
    };
    socket.on('drain', more).write(first);
    more();
  };
const dribble =
  (text: string): Script =>
  (socket) => {
    let at = 0;
    const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ' '), 20);
    socket.on('close', () => clearInterval(timer));
  };
const bomb = "<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><a>&d;</a>";
const oldHeader = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='1'>";
const refusal = "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
const compressed = Buffer.from('789c4bcc4951284e2d2a4b2d0200', 'hex');

describe('a hostile server', () => {
  it.each<[string, Script, string, StreamBody['reached']]>([
    ['says nothing', () => undefined, 'stream-timeout', 'connected'],
    ['hangs up', (socket) => socket.end(), 'connection-lost', 'connected'],
    ['speaks HTTP', say('HTTP/1.1 400 Bad Request\r\n\r\n'), 'stream-invalid', 'connected'],
    ['begins with an end tag', say('</a>'), 'stream-invalid', 'connected'],
    ['sends an entity bomb', say(bomb), 'stream-invalid', 'connected'],
    ['sends a foreign entity', say(`${streamOpen}<a>&lol;</a>`), 'stream-invalid', 'connected'],
    ['sends another root', say("<html lang='en'>"), 'stream-invalid', 'connected'],
    ['is older than XMPP 1.0', say(`${oldHeader}<iq type='result' id='auth'/>`), 'stream-invalid', 'connected'],
    ['sends bytes that are no text', say(Buffer.from([0x3c, 0x61, 0xff, 0xfe])), 'stream-invalid', 'connected'],
    ['compresses unasked', say(Buffer.concat([Buffer.from(streamOpen), compressed])), 'stream-invalid', 'connected'],
    ['nests 10,000 deep', say(streamOpen + '<a>'.repeat(10_000)), 'limit-exceeded', 'connected'],
    ['sends 10,000 stanzas', say(streamOpen + '<presence/>'.repeat(10_000)), 'limit-exceeded', 'connected'],
    ['sends a stanza without end', sayForEver(`${streamOpen}<message>`, 'x'.repeat(60_000)), 'limit-exceeded', 'connected'],
    ['sends a header without end', sayForEver("<stream:stream a='", 'x'.repeat(60_000)), 'limit-exceeded', 'connected'],
    [
      'sends elements for ever',
      sayForEver(streamOpen, `<message>${'x'.repeat(90_000)}</message>`),
      'limit-exceeded',
      'connected',
    ],
    ['dribbles', dribble(' '), 'stream-timeout', 'connected'],
    ['dribbles a header', dribble(streamOpen), 'stream-timeout', 'connected'],
    ['sends a header and no features', say(streamOpen), 'stream-timeout', 'connected'],
    ['closes the stream at once', say(`${streamOpen}</stream:stream>`), 'connection-lost', 'connected'],
    ['offers no STARTTLS', say(offerScram), 'starttls-missing', 'features-before-tls'],
    ['never answers STARTTLS', say(offerTls), 'stream-timeout', 'features-before-tls'],
    ['refuses STARTTLS', say(offerTls + refusal), 'starttls-refused', 'features-before-tls'],
    ['slips features in before TLS', say(offerTls + proceed + offerScram), 'stream-invalid', 'features-before-tls'],
    ['slips half an element in before TLS', say(`${offerTls}${proceed}<stream:fea`), 'stream-invalid', 'features-before-tls'],
  ])('that %s', { timeout: 40_000 }, async (_name, script, code, reached) => {
    // Reading up to a limit takes a busy machine its time; being kept waiting must not.
    const times = code === 'limit-exceeded' ? patient : shortTimes;
    const { failure, body, observation } = await lookAtStream(await servers.serve(script), {}, { times });
    expect([failure, body.reached]).toEqual([code, reached]);
    expect(observation.durationMs).toBeLessThan(times.wholeMs);
  });

  it('that speaks no TLS after proceed', async () => {
    const port = await servers.serve(async (socket: Socket) => {
      const heard = listenTo(socket);
      await heard('<stream:stream');
      socket.write(offerTls);
      await heard('<starttls');
      socket.write(proceed);
      setTimeout(() => socket.write('plain words, not TLS'), 50);
    });
    const { failure, body } = await lookAtStream(port);
    expect([failure, body.reached]).toEqual(['tls-failed', 'features-before-tls']);
  });

  it('that hangs in TLS', async () => {
    const port = await servers.serve(() => undefined);
    expect((await lookAtStream(port, { security: 'direct' })).failure).toBe('tls-timeout');
  });

  it('that sends us elsewhere is not followed', async () => {
    let visits = 0;
    const trap = await servers.serve(() => {
      visits += 1;
    });
    const other = `<see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>127.0.0.1:${trap}</see-other-host>`;
    const port = await servers.serve(say(`${streamOpen}<stream:error>${other}</stream:error>`));
    const { observation } = await lookAtStream(port);
    expect(observation.failure).toEqual({ code: 'stream-error', detail: `see-other-host: 127.0.0.1:${trap}` });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(visits).toBe(0);
  });

  it('that never closes its stream is left after a moment', async () => {
    const site = await (await createAuthority()).issue({ dnsNames: ['example.org'] });
    const port = await servers.serve((socket) => {
      const secured = secureSocket(socket, site);
      secured.once('data', () => secured.write(offerScram));
    });
    const { body, observation } = await lookAtStream(port, { security: 'direct' });
    expect(body.reached).toBe('features-after-tls');
    expect(observation.durationMs).toBeLessThan(shortTimes.phaseMs);
  });

  it('can neither hold up our event loop nor fill our memory', async () => {
    const serve = `const stanza = '<message>' + '<a b="c"/>'.repeat(20000) + '</message>';
      require('node:net').createServer((socket) => {
        socket.on('error', () => {});
        socket.write(process.argv[1] + stanza.repeat(20));
      }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
    const child = spawn(process.execPath, ['-e', serve, '--', streamOpen], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill());
    const [port] = await once(child.stdout, 'data');
    // The heap first grows to its working size, which is kept; what matters is that it ends there.
    for (let round = 0; round < 3; round++) await lookAtStream(Number(port), {}, { times: patient });
    const before = process.memoryUsage().rss;
    const { value, worstMs } = await longestStretch(() => lookAtStream(Number(port), {}, { times: patient }));
    const grownBytes = process.memoryUsage().rss - before;
    const crowd = await longestStretch(() => Promise.all(Array.from({ length: 8 }, () => lookAtStream(Number(port)))));
    expect(value.failure).toBe('limit-exceeded');
    expect(grownBytes).toBeLessThan(64 * 1024 * 1024);
    expect(worstMs).toBeLessThan(100);
    // Eight at once have their turns too; without turns they would hold up the loop until their time is over.
    expect(crowd.worstMs).toBeLessThan(shortTimes.phaseMs / 2);
  }, 40_000);
});

/** The most processor time that went by between two turns of the event loop; a busy machine does not count. */
async function longestStretch<T>(task: () => Promise<T>): Promise<{ value: T; worstMs: number }> {
  const spentMs = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
  let worstMs = 0;
  let last = spentMs();
  const timer = setInterval(() => {
    const now = spentMs();
    worstMs = Math.max(worstMs, now - last);
    last = now;
  }, 2);
  const value = await task();
  clearInterval(timer);
  return { value, worstMs };
}
