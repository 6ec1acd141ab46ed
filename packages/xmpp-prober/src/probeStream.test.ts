import { createAuthority, type Issued, listenTo, ScriptedServers, secureSocket } from '@signpost/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeContext } from './fakes/fakeContext.ts';
import { lookAtStream } from './fakes/lookAtStream.ts';
import { loopbackNet, shortTimes } from './fakes/loopbackNet.ts';
import { featuresWith, offerScram, offerTls, proceed } from './fakes/transcripts.ts';
import type { ProbeContext } from './probeContext.ts';
import { probeStream } from './probeStream.ts';

const servers = new ScriptedServers();
let site: Issued;

beforeAll(async () => {
  site = await (await createAuthority()).issue({ dnsNames: ['example.org'] });
});
afterEach(() => servers.stop());

describe('probeStream', () => {
  it('reads features before and after STARTTLS and closes the stream', async () => {
    let farewell = false;
    const port = await servers.serve(async (socket) => {
      const heard = listenTo(socket);
      await heard("to='example.org'");
      socket.write(offerTls);
      await heard('<starttls');
      socket.write(proceed);
      const secured = secureSocket(socket, site);
      const heardSecured = listenTo(secured);
      await heardSecured('<stream:stream');
      secured.write(offerScram);
      await heardSecured('</stream:stream>');
      farewell = true;
      secured.end('</stream:stream>');
    });
    const { body, observation } = await lookAtStream(port);
    expect(observation.failure).toBeUndefined();
    expect(body).toMatchObject({
      reached: 'features-after-tls',
      streamFrom: 'example.org',
      streamLang: 'fi',
      ownCertificate: false,
    });
    expect(body.before?.starttls).toEqual({ offered: true, required: false });
    expect(body.after?.mechanisms).toEqual(['SCRAM-SHA-256']);
    expect(body.tls?.trust).toMatchObject({ chainTrusted: false, nameMatches: true });
    expect(observation.key.target).toBe(`xmpp.example.org:${port}/starttls`);
    expect(observation.evidence.map(({ label }) => label)).toEqual(['features before TLS', 'features after TLS', 'certificates']);
    expect(observation.evidence[0]?.text).toContain("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    expect(farewell).toBe(true);
  });

  it('looks once more under TLS 1.2, where other channel bindings may be offered', async () => {
    const offer = (mechanism: string, type: string) =>
      featuresWith(
        `<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>${mechanism}</mechanism></mechanisms>` +
          `<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'><channel-binding type='${type}'/></sasl-channel-binding>`,
      );
    const port = await servers.serve((socket) => {
      const secured = secureSocket(socket, site);
      const isOlder = () => secured.getProtocol() === 'TLSv1.2';
      secured.once('data', () =>
        secured.write(isOlder() ? offer('SCRAM-SHA-1-PLUS', 'tls-unique') : offer('SCRAM-SHA-1', 'tls-exporter')),
      );
    });
    const { body } = await lookAtStream(port, { security: 'direct' });
    expect(body.after).toMatchObject({ mechanisms: ['SCRAM-SHA-1'], channelBindings: ['tls-exporter'] });
    expect(body.underTls12).toEqual({
      version: 'TLSv1.2',
      mechanisms: ['SCRAM-SHA-1-PLUS'],
      sasl2Mechanisms: [],
      channelBindings: ['tls-unique'],
    });
  });

  it.each([
    ['refused', { minVersion: 'TLSv1.3' }, null],
    ['all that there is', { maxVersion: 'TLSv1.2' }, undefined],
  ] as const)('knows when TLS 1.2 is %s', async (_, versions, expected) => {
    const port = await servers.serve((socket) => {
      const secured = secureSocket(socket, site, versions);
      secured.once('data', () => secured.write(offerScram));
    });
    const { body } = await lookAtStream(port, { security: 'direct' });
    expect(body.underTls12).toBe(expected);
  });

  it.each([
    [['xmpp-client'], 'xmpp-client', undefined],
    [['http/1.1'], null, true],
  ])('speaks direct TLS to a server that knows %s', async (ALPNProtocols, alpn, alpnRefused) => {
    const port = await servers.serve((socket) => {
      const secured = secureSocket(socket, site, { ALPNProtocols });
      secured.once('data', () => secured.write(offerScram));
    });
    const { body } = await lookAtStream(port, { security: 'direct' });
    expect(body).toMatchObject({ reached: 'features-after-tls', before: null, tls: { alpn } });
    expect(body.alpnRefused).toBe(alpnRefused);
  });

  it.each<[string, ProbeContext['identity'], boolean]>([
    ['with', { domain: 'probe.example', certificate: 'unused', key: 'unused' }, true],
    ['without', null, false],
  ])('names our domain in s2s only %s a certificate for it', async (_name, identity, named) => {
    let heard = '';
    const port = await servers.serve((socket) => {
      socket.once('data', (data) => {
        heard = data.toString();
        socket.write(offerScram);
      });
    });
    const { body } = await lookAtStream(port, { direction: 's2s' }, { identity });
    expect(heard).toContain("xmlns='jabber:server'");
    expect(heard.includes("from='probe.example'")).toBe(named);
    expect(body.ownCertificate).toBe(named);
  });

  it('says how far it came when nothing listens or the address is not ours to dial', async () => {
    const context = fakeContext({ net: loopbackNet([]), context: { times: shortTimes } });
    const where = { domain: 'example.org', direction: 'c2s', security: 'starttls', host: 'h', family: 4, port: 5281 } as const;
    const closed = await probeStream(context, { ...where, address: '127.0.0.1' });
    expect(closed).toMatchObject({ failure: { code: 'connect-refused' }, body: { reached: 'nothing', connectMs: null } });
    const inside = await probeStream(context, { ...where, address: '127.0.0.2' });
    expect(inside.failure).toEqual({ code: 'address-forbidden', detail: 'loopback' });
  });

  it('ends when it is called off', async () => {
    const port = await servers.serve(() => undefined);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const { failure, observation } = await lookAtStream(port, {}, { signal: controller.signal });
    expect(failure).toBe('cancelled');
    expect(observation.durationMs).toBeLessThan(shortTimes.phaseMs);
  });
});
