import { observationSchema, type WebBody } from '@signpost/contracts';
import type { FetchRequest, FetchResponse, Result } from '@signpost/net';
import { describe, expect, it } from 'vitest';
import { fakeContext } from './fakes/fakeContext.ts';
import { probeWeb } from './probeWeb.ts';
import { failed, success } from './result.ts';

type Files = Record<string, string | number | Result<FetchResponse>>;

async function look(files: Files) {
  const asked: string[] = [];
  const fetch = async ({ url }: FetchRequest): Promise<Result<FetchResponse>> => {
    asked.push(url);
    const file = files[url.replace('https://example.org/.well-known/', '')] ?? 404;
    if (typeof file === 'object') return file;
    const [status, body] = typeof file === 'number' ? [file, ''] : [200, file];
    return success({ url, status, headers: new Map<string, string>(), body: new TextEncoder().encode(body), redirects: [] });
  };
  const observation = await probeWeb(fakeContext({ net: { fetch } }), 'example.org');
  expect(observationSchema.parse(observation)).toEqual(observation);
  if (observation.body.kind !== 'web') throw new Error('wrong kind');
  return { observation, body: observation.body, asked };
}
const resourceOf = (body: WebBody, name: string) => body.resources.find((resource) => resource.name === name);

const xrd = (links: string) =>
  `<?xml version='1.0'?><!-- doors --><XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>\n${links}</XRD>`;
const websocket = "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://example.org/ws'/>";

describe('probeWeb', () => {
  it('reads host-meta in both forms', async () => {
    const { body, observation } = await look({
      'host-meta': xrd(
        `${websocket}<Link rel='urn:xmpp:alt-connections:xbosh' href='https://example.org/bosh'/><Link rel='lrdd' href='https://x'/>`,
      ),
      'host-meta.json': JSON.stringify({
        links: [
          { rel: 'urn:xmpp:alt-connections:websocket', href: 'wss://example.org/ws' },
          { rel: 'urn:xmpp:alt-connections:websocket', href: 'ws://example.org/plain' },
          { rel: 'urn:xmpp:alt-connections:xbosh', href: 'https://example.org/http-bind' },
          { rel: 'urn:xmpp:alt-connections:xbosh', href: 'javascript:alert(1)' },
          7,
        ],
      }),
    });
    expect(body.websocketUrls).toEqual(['wss://example.org/ws']);
    expect(body.boshUrls).toEqual(['https://example.org/bosh', 'https://example.org/http-bind']);
    expect(resourceOf(body, 'provider-file')).toMatchObject({ status: 404, failure: { code: 'http-status' } });
    expect(observation.failure).toBeUndefined();
    expect(observation.evidence.map(({ label }) => label)).toEqual(['host-meta', 'host-meta.json']);
  });

  it('reads what host-meta 2 says of ways and pins', async () => {
    const pin = Buffer.alloc(32, 7).toString('base64');
    const direct = { rel: 'urn:xmpp:alt-connections:tls', port: 443, ips: ['192.0.2.1', '2001:db8::1', 'no address', 7] };
    const { body } = await look({
      'host-meta.json': JSON.stringify({
        xmpp: { ttl: 3000, 'public-key-pins-sha-256': [pin, 'no pin', 7] },
        links: [
          { ...direct, priority: 10, weight: 50, sni: 'example.org', ech: 'eG1wcA==' },
          { rel: 'urn:xmpp:alt-connections:s2s-websocket', href: 'wss://example.org/s2s', port: 70_000, priority: -1 },
          { rel: 'urn:xmpp:alt-connections:carrier-pigeon' },
          null,
        ],
      }),
    });
    expect(body.hostMeta2).toEqual({
      ttlSeconds: 3000,
      publicKeyPins: [pin],
      links: [
        {
          ...{ way: 'tls', port: 443, href: null, ips: ['192.0.2.1', '2001:db8::1'] },
          ...{ sni: 'example.org', priority: 10, weight: 50, encryptedHello: true },
        },
        {
          ...{ way: 's2s-websocket', port: null, href: 'wss://example.org/s2s', ips: [] },
          ...{ sni: null, priority: null, weight: null, encryptedHello: false },
        },
      ],
    });
    expect((await look({ 'host-meta.json': '{"xmpp":[],"links":[]}' })).body.hostMeta2).toBeNull();
    expect((await look({})).body.hostMeta2).toBeNull();
  });

  it.each([
    ['entities', `<!DOCTYPE a [<!ENTITY b 'c'>]>${xrd(websocket)}`],
    ['another root', '<html/>'],
    ['a page', '<!doctype html><html><body>Not here<br></body></html>'],
    ['nothing', ''],
  ])('refuses host-meta with %s', async (_name, text) => {
    const { body } = await look({ 'host-meta': text, 'host-meta.json': '{"links":{}}' });
    expect(resourceOf(body, 'host-meta')).toMatchObject({ status: 200, failure: { code: 'http-invalid' } });
    expect(resourceOf(body, 'host-meta.json')).toMatchObject({ status: 200, failure: { code: 'http-invalid' } });
    expect(body.websocketUrls).toEqual([]);
  });

  it('reads the usable fields of a provider file', async () => {
    const file = {
      website: { en: 'https://example.org', de: 'javascript:alert(1)', __proto__x: 'https://example.org' },
      since: '2001-02-03',
      busFactor: 'two',
      serverTesting: true,
      serverLocations: ['de', 'fi'],
      freeOfCharge: true,
      organization: '',
      unheardOf: 1,
    };
    const { body } = await look({ 'xmpp-provider-v2.json': JSON.stringify(file) });
    expect(body.providerFile).toEqual({
      website: { en: 'https://example.org' },
      since: '2001-02-03',
      serverTesting: true,
      serverLocations: ['de', 'fi'],
      freeOfCharge: true,
    });
    expect(body.providerFileUntouched).toBe(false);
  });

  it('sees a provider file that only the software wrote', async () => {
    const written = {
      website: {},
      alternativeJids: [],
      busFactor: -1,
      organization: '',
      passwordReset: '',
      serverTesting: false,
      maximumHttpFileUploadTotalSize: 100,
      maximumHttpFileUploadStorageTime: 0,
      maximumMessageArchiveManagementStorageTime: 0,
      professionalHosting: false,
      freeOfCharge: false,
      legalNotice: {},
      serverLocations: [],
      since: '',
    };
    expect((await look({ 'xmpp-provider-v2.json': JSON.stringify(written) })).body.providerFileUntouched).toBe(true);
    const touched = { ...written, freeOfCharge: true };
    expect((await look({ 'xmpp-provider-v2.json': JSON.stringify(touched) })).body.providerFileUntouched).toBe(false);
    expect((await look({ 'xmpp-provider-v2.json': '{}' })).body.providerFileUntouched).toBe(false);
    expect((await look({ 'xmpp-provider-v2.json': '[]' })).body.providerFile).toBeNull();
  });

  it('reads POSH fingerprints, one address further and no more', async () => {
    const base64 = Buffer.alloc(32, 1).toString('base64');
    const { body, asked } = await look({
      'posh/xmpp-client.json': JSON.stringify({
        fingerprints: [{ 'sha-256': base64 }, { 'sha-256': 'short' }, 5],
        expires: 3600,
      }),
      'posh/xmpp-server.json': JSON.stringify({ url: 'https://host.example/posh.json' }),
      'https://host.example/posh.json': JSON.stringify({ url: 'https://host.example/again.json' }),
    });
    expect(body.poshFingerprints).toEqual([{ direction: 'c2s', sha256: base64 }]);
    expect(asked).toHaveLength(6);
    expect(asked.at(-1)).toBe('https://host.example/posh.json');
  });

  it('never asks more than six times', async () => {
    const elsewhere = JSON.stringify({ url: 'https://host.example/posh.json' });
    const { body, asked } = await look({ 'posh/xmpp-client.json': elsewhere, 'posh/xmpp-server.json': elsewhere });
    expect(asked).toHaveLength(6);
    expect(body.resources.at(-1)).toMatchObject({ status: null, failure: { code: 'budget-exhausted' } });
  });

  it('leaves a host alone that cannot be reached or wants less', async () => {
    const dead = await look({ 'host-meta': failed('connect-timeout') });
    expect(dead.asked).toHaveLength(1);
    expect(dead.observation.failure?.code).toBe('connect-timeout');
    expect(dead.body.resources).toHaveLength(5);
    expect((await look({ 'host-meta': 429 })).asked).toHaveLength(1);
  });

  it('goes on after a single file that could not be had', async () => {
    const { body, asked } = await look({ 'host-meta': failed('limit-exceeded'), 'host-meta.json': '{}' });
    expect(asked).toHaveLength(5);
    expect(resourceOf(body, 'host-meta')).toMatchObject({ status: null, failure: { code: 'limit-exceeded' } });
  });
});
