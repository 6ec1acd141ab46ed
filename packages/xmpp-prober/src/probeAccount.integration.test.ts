import { type AccountBody, type Observation, observationSchema } from '@signpost/contracts';
import { createMemoryCourtesyStore, type Net, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { probeAccount } from './probeAccount.ts';
import { probeDoors } from './probeDoors.ts';
import { probeWeb } from './probeWeb.ts';

let net: Net;
beforeAll(() => {
  const options = { courtesy: createMemoryCourtesyStore(systemClock), contact: 'probe@signpost.example', clock: systemClock };
  net = netOfLabProfile(readLabProfile(inject('labProfilePath')), options);
});
const context = () => ({
  net,
  slot: '2026-01-01T00:00:00.000Z',
  vantage: 'main',
  identity: null,
  signal: new AbortController().signal,
});

async function targetOf(domain: string) {
  const srv = await net.resolver.query(`_xmpp-client._tcp.${domain}`, 'SRV');
  const target = srv.ok ? srv.value.records[0] : undefined;
  const addresses = await net.resolver.query(target?.target ?? '', 'A');
  const address = addresses.ok ? addresses.value.records[0] : undefined;
  if (!target || !address) throw new Error(`nothing listens for ${domain}`);
  return { domain, host: target.target, port: target.port, address, security: 'starttls' } as const;
}

async function logInAt(domain: string, password = 'labpass'): Promise<{ observation: Observation; body: AccountBody }> {
  const observation = await probeAccount(context(), await targetOf(domain), { jid: `prober@${domain}`, password });
  observationSchema.parse(observation);
  return { observation, body: observation.body as AccountBody };
}

const worksOf = ({ tests }: AccountBody) =>
  Object.fromEntries(tests.map(({ name, result }) => [name, result.status === 'answered' ? result.value.works : result.status]));
const detailsOf = ({ tests }: AccountBody, name: string) => {
  const result = tests.find((test) => test.name === name)?.result;
  return result?.status === 'answered' ? result.value.details : null;
};

const everywhere = {
  roster: true,
  'archive-preferences': true,
  'archive-query': true,
  carbons: true,
  blocking: true,
  'private-xml': true,
  vcard: true,
  'pep-open': true,
  'pep-private': true,
  invitations: false,
  relays: true,
  upload: true,
  room: true,
  resumption: true,
};

describe('a test account', () => {
  it.each([
    ['strong.example', 'SCRAM-SHA-256', null, { 'archive-metadata': true, vcard4: true, stun: 'failed' }],
    ['new.example', 'SCRAM-SHA-256-PLUS', 'tls-exporter', { 'archive-metadata': true, vcard4: true, stun: 'failed' }],
    ['ejabberd.example', 'SCRAM-SHA-256', null, { 'archive-metadata': 'refused', vcard4: 'refused', stun: true }],
    [
      'newejabberd.example',
      'SCRAM-SHA-256-PLUS',
      'tls-exporter',
      { 'archive-metadata': 'refused', vcard4: 'refused', stun: true },
    ],
  ])('at %s logs in by %s and proves what users can do', async (domain, mechanism, channelBinding, own) => {
    const { observation, body } = await logInAt(domain);
    expect(observation.failure).toBeUndefined();
    expect(body.login).toMatchObject({ mechanism, channelBinding, serverProved: true });
    expect(worksOf(body)).toMatchObject({ ...everywhere, ...own });
    expect(detailsOf(body, 'pep-open')).toMatchObject({ access: 'open', items: 2 });
    expect(detailsOf(body, 'resumption')).toMatchObject({ resumable: true, resumed: true });
    const features = body.self?.status === 'answered' ? body.self.value.features : [];
    expect(features).toContain('urn:xmpp:mam:2');
    // The older Prosody is the only one without a module for push.
    expect(features.includes('urn:xmpp:push:0')).toBe(domain !== 'strong.example');
  });

  it('leaves nothing behind and tells nothing of itself', async () => {
    const { observation, body } = await logInAt('strong.example');
    const text = JSON.stringify(observation);
    expect(text).not.toContain('labpass');
    expect(text).not.toContain('prober@');
    expect(text).not.toMatch(/password='|"password"/);
    const rooms = body.components.find(({ jid }) => jid.startsWith('conference.'));
    expect(rooms).toBeDefined();
    const again = await logInAt('strong.example');
    expect(worksOf(again.body)).toMatchObject({ 'pep-open': true, room: true });
  });

  it('finds its earlier file again, and says when it is gone', async () => {
    const first = await logInAt('newejabberd.example');
    const url = String(detailsOf(first.body, 'upload')?.url);
    const since = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const target = await targetOf('newejabberd.example');
    const account = { jid: 'prober@newejabberd.example', password: 'labpass' };
    const lookFor = async (earlier: string, misses = 0) => {
      const file = { url: earlier, since, misses, missedSince: misses > 0 ? since : null };
      const { body } = await probeAccount(context(), target, account, { upload: false, earlierFile: file });
      return body as AccountBody;
    };
    const there = await lookFor(url, 1);
    expect(worksOf(there)).toMatchObject({ 'upload-kept': true });
    expect(worksOf(there)).not.toHaveProperty('upload');
    expect(detailsOf(there, 'upload-kept')).toMatchObject({ url, days: 3 });
    expect(there.keptFile).toEqual({ url, since, misses: 0, missedSince: null });
    const missed = await lookFor(`${url}-gone`);
    expect(worksOf(missed)).toMatchObject({ 'upload-kept': 'failed' });
    expect(missed.keptFile).toMatchObject({ url: `${url}-gone`, misses: 1 });
    const gone = await lookFor(`${url}-gone`, 1);
    expect(worksOf(gone)).toMatchObject({ 'upload-kept': false });
    expect(detailsOf(gone, 'upload-kept')).toMatchObject({ days: 0 });
  });

  it('is refused with a wrong password, and never used where TLS is not verified', async () => {
    const wrong = await logInAt('new.example', 'canary-4242');
    expect(wrong.observation.failure).toEqual({ code: 'service-denied', detail: 'login: not-authorized' });
    expect(JSON.stringify(wrong.observation)).not.toContain('canary');
    expect((await logInAt('weak.example')).observation.failure).toMatchObject({ code: 'tls-failed' });
  });
});

describe('doors for web clients', () => {
  it.each(['strong.example', 'new.example', 'ejabberd.example', 'newejabberd.example'])('open at %s', async (domain) => {
    const { body: web } = await probeWeb(context(), domain);
    if (web.kind !== 'web') throw new Error('not of the web');
    const { body } = await probeDoors(context(), domain, web);
    expect(body).toMatchObject({
      doors: [
        { way: 'websocket', opened: true },
        { way: 'bosh', opened: true },
      ],
    });
  });

  it('that are none say why', async () => {
    const urls = { websocketUrls: ['wss://strong.example/ws'], boshUrls: ['https://strong.example/bosh'] };
    const { body, failure } = await probeDoors(context(), 'strong.example', urls);
    expect(body).toMatchObject({ doors: [{ opened: false, failure: { code: 'http-status' } }, { opened: false }] });
    expect(failure).toMatchObject({ code: 'http-status' });
  });
});
