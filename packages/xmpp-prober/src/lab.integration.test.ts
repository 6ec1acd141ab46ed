import { readFileSync } from 'node:fs';
import { type DiscoBody, type DnsBody, type Observation, observationSchema, type StreamBody } from '@signpost/contracts';
import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shortTimes } from './fakes/loopbackNet.ts';
import { createObserver, type Observer } from './observer/createObserver.ts';
import type { ProbeContext } from './probeContext.ts';
import { probeDns } from './probeDns.ts';
import { probeSignUp } from './probeSignUp.ts';
import { probeStream, type StreamProbeTarget } from './probeStream.ts';
import { probeWeb } from './probeWeb.ts';

const profile = readLabProfile(inject('labProfilePath'));
const courtesy = createMemoryCourtesyStore(systemClock);
const net = netOfLabProfile(profile, { courtesy, contact: 'probe@signpost.example', clock: systemClock });
const { domain, certificate, key } = profile.identity;
const identity = { domain, certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
const context: ProbeContext = {
  net,
  slot: '2026-01-01T00:00:00.000Z',
  vantage: 'main',
  identity,
  signal: new AbortController().signal,
};

let observer: Observer;
beforeAll(async () => {
  const options = { ...profile.observer, extraCas: net.extraCas, contact: 'https://signpost.example', spacingMs: 0 };
  observer = createObserver({ ...options, clock: systemClock });
  expect(await observer.start()).toEqual({ ok: true, value: undefined });
});
afterAll(() => observer?.stop());

function bodyOf<Kind extends Observation['body']['kind']>(observation: Observation, kind: Kind) {
  expect(observationSchema.parse(observation)).toEqual(observation);
  const { body } = observation;
  if (body.kind !== kind) throw new Error(`${body.kind} in place of ${kind}`);
  return body as Extract<Observation['body'], { kind: Kind }>;
}

const dnsOf = async (name: string): Promise<DnsBody> => bodyOf(await probeDns(context, name), 'dns');

async function targetsOf(name: string): Promise<StreamProbeTarget[]> {
  const { services } = await dnsOf(name);
  return services.flatMap(({ service, targets }) =>
    targets.flatMap(({ host, port, addresses }) =>
      addresses.map(({ address, family }) => ({
        ...{ domain: name, host, port, address, family },
        direction: service.endsWith('client') ? ('c2s' as const) : ('s2s' as const),
        security: service.startsWith('xmpps') ? ('direct' as const) : ('starttls' as const),
      })),
    ),
  );
}

async function streamsOf(name: string, ready = context): Promise<{ body: StreamBody; failure: string | undefined }[]> {
  const targets = await targetsOf(name);
  const observations = await Promise.all(targets.map((target) => probeStream(ready, target)));
  return observations.map((observation) => ({ body: bodyOf(observation, 'stream'), failure: observation.failure?.code }));
}

async function signUpOf(name: string) {
  const target = (await targetsOf(name)).find(({ direction }) => direction === 'c2s');
  if (!target) throw new Error('no c2s target');
  return bodyOf(await probeSignUp(context, target), 'sign-up');
}

const discoOf = async (name: string): Promise<DiscoBody> => bodyOf(await observer.probeDisco(context, name), 'disco');

describe.each(['strong.example', 'new.example', 'ejabberd.example', 'newejabberd.example'])('%s', (name) => {
  it('has secure DNS with all four services', async () => {
    const body = await dnsOf(name);
    expect(body.dnssec).toBe('secure');
    expect(body.services.map(({ status }) => status)).toEqual(['records', 'records', 'records', 'records']);
    expect(body.services.flatMap(({ targets }) => targets).every(({ dnssec }) => dnssec === 'secure')).toBe(true);
  });

  it('serves features under TLS at every address, both ways and both directions', async () => {
    const streams = await streamsOf(name);
    expect(streams.length).toBeGreaterThanOrEqual(4);
    for (const { body, failure } of streams) {
      expect([failure, body.reached]).toEqual([undefined, 'features-after-tls']);
      expect(body.tls).toMatchObject({ trust: { chainTrusted: true, nameMatches: true, validNow: true } });
      expect(body.before?.starttls ?? null).toEqual(body.security === 'direct' ? null : { offered: true, required: true });
      const mechanism = body.direction === 'c2s' ? 'SCRAM-SHA-256' : 'EXTERNAL';
      expect(body.after?.mechanisms).toContain(mechanism);
      expect(body.ownCertificate).toBe(body.direction === 's2s');
    }
  });

  it('shows its sign-up form', async () => {
    const body = await signUpOf(name);
    expect(body).toMatchObject({ streamFeature: true, tokenFeature: false });
    expect(body.form).toMatchObject({ status: 'answered', value: { fields: ['username', 'password'], captcha: false } });
  });

  it('answers over federation', async () => {
    const body = await discoOf(name);
    expect(body.info).toMatchObject({ status: 'answered' });
    expect(body.version).toMatchObject({ value: { name: name.includes('ejabberd') ? 'ejabberd' : 'Prosody' } });
    expect(body.components.map(({ jid }) => jid)).toContain(`conference.${name}`);
    expect(body.components.every(({ info }) => info.status === 'answered')).toBe(true);
    expect(body.uptimeSeconds.status).toBe('answered');
  });

  it('says what its web server has', async () => {
    const body = bodyOf(await probeWeb(context, name), 'web');
    expect(body.resources).toHaveLength(5);
    expect(body.resources.every(({ status, failure }) => status !== null || failure !== undefined)).toBe(true);
  });
});

describe('particular servers', () => {
  it('strong.example is exemplary: DANE, CAA, both families, doors for the web', async () => {
    const dns = await dnsOf('strong.example');
    const targets = dns.services.flatMap(({ targets }) => targets);
    expect(targets.every(({ tlsa, tlsaDnssec }) => tlsa.length > 0 && tlsaDnssec === 'secure')).toBe(true);
    expect(new Set(targets.flatMap(({ addresses }) => addresses.map(({ family }) => family)))).toEqual(new Set([4, 6]));
    expect(dns.caa.length).toBeGreaterThan(0);
    const web = bodyOf(await probeWeb(context, 'strong.example'), 'web');
    expect(web.websocketUrls[0]).toMatch(/^wss:\/\/strong\.example/);
    expect(web.boshUrls[0]).toMatch(/^https:\/\/strong\.example/);
  });

  it('newejabberd.example binds logins to TLS, and shows SASL2 to named users alone', async () => {
    const streams = await streamsOf('newejabberd.example');
    const after = streams.find(({ body }) => body.direction === 'c2s')?.body.after;
    expect(after?.channelBindings).toEqual(['tls-exporter', 'tls-server-end-point']);
    expect(after?.mechanisms).toContain('SCRAM-SHA-256-PLUS');
    // It wants a user in `from` (XEP-0388 §2.3), and we name none.
    expect(after?.sasl2).toBeNull();
  });

  it('new.example advertises its limits', async () => {
    const streams = await streamsOf('new.example');
    expect(streams[0]?.body.after?.limits).toEqual({ maxBytes: 262_144, idleSeconds: 840 });
  });

  it.each<[string, object]>([
    ['expired.example', { chainTrusted: false, chainProblem: 'expired', nameMatches: true, validNow: false }],
    ['wronghost.example', { nameMatches: false }],
    ['selfsigned.example', { chainTrusted: false, chainProblem: 'self-signed' }],
  ])('%s is seen in spite of its certificate', async (name, trust) => {
    for (const { body } of await streamsOf(name)) expect(body).toMatchObject({ reached: 'features-after-tls', tls: { trust } });
  });

  it('expired.example still federates with our home server', async () => {
    expect((await discoOf('expired.example')).info.status).toBe('answered');
  });

  it('plains2s.example offers other servers no TLS', async () => {
    const s2s = (await streamsOf('plains2s.example')).filter(({ body }) => body.direction === 's2s');
    expect(s2s.map(({ failure, body }) => [failure, body.reached])).toEqual([['starttls-missing', 'features-before-tls']]);
  });

  it('optional.example lets clients stay without TLS', async () => {
    const c2s = (await streamsOf('optional.example')).find(
      ({ body }) => body.direction === 'c2s' && body.security === 'starttls',
    );
    expect(c2s?.body.before?.starttls).toEqual({ offered: true, required: false });
  });

  it('nosrv.example is found by its address', async () => {
    const { services } = await dnsOf('nosrv.example');
    expect(services.map(({ status }) => status)).toEqual(['fallback', 'absent', 'fallback', 'absent']);
    expect((await streamsOf('nosrv.example')).every(({ body }) => body.reached === 'features-after-tls')).toBe(true);
  });

  it('invite.example shows a form and a token feature, closed.example neither', async () => {
    expect(await signUpOf('invite.example')).toMatchObject({
      streamFeature: true,
      tokenFeature: true,
      form: { status: 'answered' },
    });
    expect(await signUpOf('closed.example')).toMatchObject({ streamFeature: false, tokenFeature: false, form: null });
  });

  it('s2s is looked at without a certificate of our own, too', async () => {
    const streams = await streamsOf('ejabberd.example', { ...context, identity: null });
    const s2s = streams.filter(({ body }) => body.direction === 's2s');
    expect(s2s.length).toBe(2);
    for (const { body } of s2s) expect(body).toMatchObject({ ownCertificate: false, tls: { trust: { nameMatches: true } } });
  });

  it.each([
    ['refused.example', 'service-denied'],
    ['gone.example', 'dns-not-found'],
    ['bogus.example', 'dns-bogus'],
  ])('%s ends at DNS with %s', async (name, code) => {
    expect((await probeDns(context, name)).failure?.code).toBe(code);
  });

  it.each([
    ['unreachable.example', 'connect-refused'],
    ['private.example', 'address-forbidden'],
    ['badport.example', 'port-forbidden'],
  ])('%s ends with %s', async (name, code) => {
    const streams = await streamsOf(name);
    expect(streams.length).toBeGreaterThanOrEqual(4);
    for (const { failure, body } of streams) expect([failure, body.reached]).toEqual([code, 'nothing']);
  });

  it('tarpit.example runs into our time limit', async () => {
    for (const { failure, body } of await streamsOf('tarpit.example', { ...context, times: shortTimes })) {
      expect(body.reached).toBe('connected');
      expect(failure).toBe(body.security === 'starttls' ? 'stream-timeout' : failure);
      expect(['stream-timeout', 'tls-timeout', 'tls-failed']).toContain(failure);
    }
  });

  it.each(['unreachable.example', 'gone.example'])('%s does not federate', async (name) => {
    const body = await discoOf(name);
    for (const answer of [body.info, body.items, body.version])
      expect(answer).toMatchObject({ failure: { code: 'not-federating' } });
  });
});
