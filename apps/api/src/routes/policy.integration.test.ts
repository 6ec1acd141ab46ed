import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type {
  PolicyVersionDetail,
  PolicyVersionList,
  ProviderDetail,
  ProviderEventPage,
  ProviderPolicy,
} from '@signpost/contracts';
import { addOptOut, createRun, storeAssessment, storeObservations, upsertProvider } from '@signpost/db';
import { type DuePolicies, readDuePolicies, readPolicyOf } from '@signpost/directory';
import { createMemoryCourtesyStore, type Net, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { buildAssessment, useDatabase } from '@signpost/testing';
import { createObserver } from '@signpost/xmpp-prober';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SeededApi, seededApi } from '../testing/seededApi.ts';

const use = useDatabase();
const pages = `${dirname(inject('labProfilePath'))}/web`;
const english = `${pages}/strong.example/privacy.html`;
const times = { everyMs: 1000, retryMs: 1000 };
let api: SeededApi;
let net: Net;
let asWritten = '';

beforeAll(async () => {
  asWritten = await readFile(english, 'utf8');
  net = netOfLabProfile(readLabProfile(inject('labProfilePath')), {
    courtesy: createMemoryCourtesyStore(systemClock),
    contact: 'lab@probe.example',
    clock: systemClock,
  });
  const { database } = use();
  for (const domain of ['strong.example', 'new.example']) {
    await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
    await storeAssessment(database, buildAssessment({ domain, observedAt: new Date().toISOString() }));
  }
  api = await seededApi(database);
});
afterAll(async () => {
  await writeFile(english, asWritten);
  await api.app.close();
});

const get = async <T>(url: string): Promise<T> => {
  const answer = await api.app.inject(url);
  expect(answer.statusCode, `${url}: ${answer.body}`).toBe(200);
  return answer.json<T>();
};
const policy = (domain: string) => get<ProviderPolicy>(`/api/v1/providers/${domain}/policy`);
const versions = async (domain: string) =>
  (await get<PolicyVersionList>(`/api/v1/providers/${domain}/policy/versions`)).versions.filter(({ url }) =>
    url.endsWith('privacy.html'),
  );
const events = async (domain: string) => (await get<ProviderEventPage>(`/api/v1/providers/${domain}/events`)).items;
const statedBy = ({ facts }: ProviderPolicy, id: string) => facts.find(({ fact }) => fact === id)?.value;
const context = () => ({ database: use().database, net, clock: systemClock });
const read = (domain: string) => readPolicyOf(domain, context(), times, AbortSignal.timeout(60_000));
const due = (): DuePolicies => ({
  context: context(),
  schedule: { ...times, everyMs: 3_600_000, atOnce: 4, perTick: 100, budgetMs: 60_000 },
  outages: { checkDns: async () => {}, checkStreams: () => {} },
  resting: new Map(),
});

describe('the policies of real servers', () => {
  it('are not known before somebody looked', async () =>
    expect(await policy('strong.example')).toMatchObject({ state: 'not-looked', transparency: null, facts: expect.any(Array) }));

  it('are found from the site, in their language, and quoted', async () => {
    expect(await read('strong.example')).toBe('read');
    expect(await read('new.example')).toBe('read');
    const strong = await policy('strong.example');
    expect(strong).toMatchObject({ state: 'read', transparency: 'clear', missing: [], walkedAt: expect.any(String) });
    expect(['messageArchive', 'fileUpload', 'ipLogs', 'backups'].map((id) => statedBy(strong, id))).toEqual([14, 30, 7, 28]);
    expect(strong.facts.find(({ fact }) => fact === 'messageArchive')).toMatchObject({
      quote: expect.stringContaining('14 days'),
      url: 'https://strong.example/privacy.html',
    });
    const german = await policy('new.example');
    expect(german.documents).toMatchObject([{ language: 'de', source: 'web-site', url: 'https://new.example/datenschutz.html' }]);
    expect(german.facts.find(({ fact }) => fact === 'ipLogs')).toMatchObject({
      value: 7,
      quote: expect.stringContaining('7 Tage'),
    });
  });

  it('are found where the server itself says that they are, and set beside what it declares', async () => {
    const slot = '2026-01-02T03:00:00.000Z';
    const profile = readLabProfile(inject('labProfilePath'));
    const { jid, password, host, port } = profile.observer;
    const extraCas = net.extraCas;
    const observer = createObserver({ jid, password, host, port, extraCas, contact: null, spacingMs: 0, clock: systemClock });
    expect(await observer.start()).toMatchObject({ ok: true });
    const context = { net, slot, vantage: 'lab', identity: null, signal: AbortSignal.timeout(60_000) };
    const seen = await observer.probeDisco(context, 'new.example');
    await observer.stop();
    const { id } = await createRun(use().database, { domain: 'new.example', reason: 'scheduled', slot, at: new Date(slot) });
    await storeObservations(use().database, id, [seen]);
    expect(await read('new.example')).toBe('read');
    const { steps, retention } = await policy('new.example');
    expect(steps).toMatchObject([{ source: 'data-policy-form', url: 'https://new.example/datenschutz.html', outcome: 'policy' }]);
    expect(retention.find(({ fact }) => fact === 'messageArchive')).toMatchObject({
      conflict: false,
      statements: [
        { source: 'policy', value: 14 },
        { source: 'data-policy-form', where: 'new.example', value: 14, raw: '336' },
      ],
    });
  });

  it('stand in the list, and outlive the next assessment', async () => {
    await storeAssessment(use().database, buildAssessment({ domain: 'strong.example' }));
    const { policy: summary } = await get<ProviderDetail>('/api/v1/providers/strong.example');
    expect(summary).toMatchObject({
      transparency: 'clear',
      archive: 14,
      files: 30,
      ipLogs: 7,
      quoted: ['archive', 'files', 'ipLogs'],
    });
  });

  it('make no version and no event while they stay as they are', async () => {
    await read('strong.example');
    expect(await versions('strong.example')).toHaveLength(1);
    expect((await events('strong.example')).filter(({ type }) => type === 'policy-changed')).toEqual([]);
  });

  it('are told of when they change: in the list of versions, the events and the feed', async () => {
    await writeFile(english, asWritten.replace('on our server for 14 days', 'on our server for 90 days'));
    await read('strong.example');
    const [now, before] = await versions('strong.example');
    expect([now?.endedAt, before?.endedAt]).toEqual([null, expect.any(String)]);
    const detail = await get<PolicyVersionDetail>(`/api/v1/providers/strong.example/policy/versions/${now?.id}`);
    expect(detail.previous?.id).toBe(before?.id);
    expect(detail.diff).toMatchObject({
      addedLines: 1,
      removedLines: 1,
      factChanges: [{ fact: 'messageArchive', before: 14, after: 90 }],
    });
    expect(await events('strong.example')).toMatchObject([
      { type: 'policy-changed', params: { what: 'facts', 'messageArchive.from': 14, 'messageArchive.to': 90 } },
    ]);
    const { body } = await api.app.inject('/api/v1/providers/strong.example/events.atom');
    expect(body).toContain('The policy changed. Messages: kept for 14 days before, kept for 90 days now.');
    expect((await get<ProviderDetail>('/api/v1/providers/strong.example')).policy).toMatchObject({ archive: 90 });
  });

  it('keep the last reading while they are not to be had, and end only when they are gone for good', async () => {
    await writeFile(english, 'no policy');
    await read('strong.example');
    expect(await policy('strong.example')).toMatchObject({ state: 'read' });
    expect(statedBy(await policy('strong.example'), 'messageArchive')).toBe(90);
    await read('strong.example');
    expect((await versions('strong.example')).every(({ endedAt }) => endedAt !== null)).toBe(true);
    await writeFile(english, asWritten);
    await read('strong.example');
    expect(statedBy(await policy('strong.example'), 'messageArchive')).toBe(14);
  });

  it('are looked for once a turn, and never at those that opted out', async () => {
    await addOptOut(use().database, { domain: 'new.example', level: 'all', via: 'operator', at: new Date() });
    expect(await read('new.example')).toBe('opted-out');
    expect((await api.app.inject('/api/v1/providers/new.example/policy')).statusCode).toBe(404);
    const looked = await readDuePolicies(due(), AbortSignal.timeout(120_000));
    expect(looked).toBeGreaterThan(0);
    expect(await readDuePolicies(due(), AbortSignal.timeout(120_000))).toBe(0);
  }, 180_000);

  it('wait while our own line is down', async () => {
    await upsertProvider(use().database, { domain: 'later.example', origin: 'test', listing: 'listed' });
    await storeAssessment(use().database, buildAssessment({ domain: 'later.example' }));
    const checkDns = () => Promise.reject(new Error('own outage'));
    await expect(
      readDuePolicies({ ...due(), outages: { checkDns, checkStreams: () => {} } }, AbortSignal.timeout(60_000)),
    ).rejects.toThrow('own outage');
    expect(await policy('later.example')).toMatchObject({ state: 'not-looked' });
  });
});
