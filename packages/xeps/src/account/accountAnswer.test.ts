import type { AccountBody, AccountTest, Door, FailureCode, StoredObservation } from '@signpost/contracts';
import { capabilityMessages } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from '../capabilitiesOf.ts';
import { catalogue } from '../catalogue/index.ts';
import { configured, disco, features, form, identity, info, stored, web } from '../fixture.ts';
import { ejabberd24, prosody13 } from '../fixtureServers.ts';
import { accountSightings } from './accountSightings.ts';

const works = (name: AccountTest['name'], yes = true, details: Record<string, string | number | boolean> = {}): AccountTest => ({
  name,
  result: { status: 'answered', value: { works: yes, details } },
});
const refused = (name: AccountTest['name'], condition: string): AccountTest => ({
  name,
  result: { status: 'refused', condition, text: null },
});
const account = (change: Partial<AccountBody> = {}, failure?: { code: FailureCode }): StoredObservation =>
  stored(
    {
      kind: 'account',
      as: 'account',
      host: 'xmpp.example.org',
      port: 5222,
      security: 'starttls',
      login: {
        mechanism: 'SCRAM-SHA-256',
        channelBinding: null,
        iterations: 4096,
        serverProved: true,
        downgradeProtection: { mechanisms: false, tls: false },
      },
      features: features({ all: ['{urn:xmpp:sm:3}sm', '{urn:xmpp:csi:0}csi'] }),
      self: { status: 'answered', value: info({ identities: [identity('pubsub/pep')], features: ['urn:xmpp:push:0'] }) },
      server: null,
      components: [],
      tests: [],
      ...change,
    },
    failure ? { failure } : {},
  );
const now = new Date('2026-11-21');
const factsOf = (...observations: StoredObservation[]) => capabilitiesOf(observations, configured, now);
const xep = (number: number, ...observations: StoredObservation[]) =>
  factsOf(...observations).xeps.find((one) => one.number === number);

describe('an account', () => {
  it('proves what strangers are not told, and its absence', () => {
    const seen = account({ tests: [works('archive-query'), refused('blocking', 'service-unavailable'), works('relays', false)] });
    expect(xep(313, ...prosody13(), seen)).toEqual({ number: 313, answer: 'yes', vantage: 'AP', observationId: 'account' });
    expect(xep(357, ...prosody13(), seen)).toMatchObject({ answer: 'yes', vantage: 'AB' });
    expect(xep(352, ...ejabberd24(), seen)).toMatchObject({ answer: 'yes', vantage: 'A1' });
    expect(xep(191, seen)).toMatchObject({ answer: 'no', vantage: 'AP' });
    expect(xep(215, ...prosody13(), seen)).toMatchObject({ answer: 'no' });
    expect(xep(398, ...prosody13(), seen)).toMatchObject({ answer: 'no', vantage: 'AB' });
    expect(xep(115, ...prosody13(), seen)).toMatchObject({ answer: 'no', vantage: 'A1' });
  });

  it('says no to nothing that only failed, or was refused for another reason', () => {
    const tests: AccountTest[] = [
      { name: 'archive-query', result: { status: 'failed', failure: { code: 'stream-timeout' } } },
      refused('pep-open', 'resource-constraint'),
      refused('private-xml', 'forbidden'),
    ];
    const facts = factsOf(account({ tests }));
    expect(facts.xeps.filter(({ number }) => [313, 384, 49].includes(number)).map(({ answer }) => answer)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('that is a guest proves no absence', () => {
    const guest = account({ as: 'guest', tests: [works('relays', false)], self: { status: 'answered', value: info() } });
    expect(factsOf(guest).xeps.filter(({ answer }) => answer === 'no')).toEqual([]);
    expect(xep(198, guest)).toMatchObject({ answer: 'yes' });
  });

  it('that was not let in leaves the rest as it was, and says why', () => {
    const shut = account({ features: null, self: null, login: null }, { code: 'service-denied' });
    expect(xep(357, shut)).toEqual({ number: 357, answer: 'unknown', reason: 'refused' });
  });

  it('rests on entries that the catalogue has', () => {
    const ids = new Set<string>(catalogue.map(({ id }) => id));
    expect(Object.keys(accountSightings).filter((id) => !ids.has(id))).toEqual([]);
  });
});

const door = (way: Door['way'], failure?: Door['failure']): Door => ({
  way,
  url: `https://example.org/${way}`,
  opened: !failure,
  features: failure ? null : features(),
  durationMs: 5,
  ...(failure ? { failure } : {}),
});
const doors = (...list: Door[]) => stored({ kind: 'doors', doors: list });
const named = web({ websocketUrls: ['wss://example.org/ws'] });

describe('doors for web clients', () => {
  const webOf = (...observations: StoredObservation[]) => factsOf(...observations).capabilities.find(({ id }) => id === 'web');
  it('that opened are a yes; that are there in name only a no, and a conflict', () => {
    expect(webOf(named, doors(door('websocket')))).toMatchObject({ answer: 'yes', vantage: 'CW', observationId: 'doors' });
    const shut = [named, doors(door('websocket', { code: 'http-status', detail: '404' }))];
    expect(xep(206, ...shut)).toMatchObject({ answer: 'unknown' });
    expect(factsOf(...shut).suite.find(({ category }) => category === 'web')?.rows[0]).toMatchObject({
      answer: 'no',
      vantage: 'CW',
    });
    expect(factsOf(...shut).conflicts).toMatchObject([{ id: 'door', observationIds: ['web', 'doors'] }]);
  });

  it.each<Door['failure']>([
    { code: 'stream-timeout' },
    { code: 'connect-refused' },
    { code: 'http-status', detail: '503' },
    { code: 'courtesy' },
  ])('that we could not try are no no: %o', (failure) => {
    expect(webOf(named, doors(door('websocket', failure)))).toMatchObject({ answer: 'claimed', vantage: 'WEB' });
    expect(factsOf(named, doors(door('websocket', failure))).conflicts).toEqual([]);
  });
});

describe('declared and measured', () => {
  const policy = (fields: Record<string, string[]>) => form('urn:xmpp:data-policy:0', fields);
  const upload = (fields: Record<string, string[]>) => ({
    'upload.example.org': {
      features: ['urn:xmpp:http:upload:0'],
      forms: [form('urn:xmpp:http:upload:0', { 'max-file-size': ['104857600'] }), policy(fields)],
    },
  });
  const file = web({
    providerFile: {
      maximumHttpFileUploadTotalSize: 50,
      maximumHttpFileUploadStorageTime: 30,
      maximumMessageArchiveManagementStorageTime: 14,
    },
  });

  it('are set against each other where they do not fit', () => {
    const seen = disco({
      info: { forms: [policy({ data_retention: ['336'] })] },
      components: upload({ data_retention: ['infinite'] }),
    });
    const old = account({ tests: [works('archive-metadata', true, { oldest: '2026-09-01T00:00:00Z' })] });
    const stun = account({ tests: [{ name: 'stun', result: { status: 'failed', failure: { code: 'connect-timeout' } } }] });
    const { conflicts } = factsOf(file, seen, old);
    expect(conflicts.map(({ id }) => id)).toEqual(['upload-size', 'upload-days', 'archive-measured']);
    expect(conflicts[2]?.seen).toEqual({ id: 'conflict.archive-measured.seen', params: { seen: 81 } });
    expect(factsOf(stun).conflicts.map(({ id }) => id)).toEqual(['stun']);
    const ids = conflicts.flatMap((one) => [one.declared.id, one.seen.id]);
    expect(ids.filter((id) => !(id in capabilityMessages))).toEqual([]);
  });

  it.each([
    ['gone too early', works('upload-kept', false, { days: 12 }), true],
    ['there for too long', works('upload-kept', true, { days: 40 }), true],
    ['there as declared', works('upload-kept', true, { days: 30 }), false],
    ['gone as declared', works('upload-kept', false, { days: 31 }), false],
  ])('hold for a file that was %s', (_name, test, isConflict) => {
    const ids = factsOf(file, account({ tests: [test] })).conflicts.map(({ id }) => id);
    expect(ids.includes('upload-measured')).toBe(isConflict);
  });

  it('hold where a lost connection was promised to be kept, and was not', () => {
    const ids = (details: Record<string, boolean>) =>
      factsOf(account({ tests: [works('resumption', details.resumed !== false, details)] })).conflicts.map(({ id }) => id);
    expect(ids({ resumable: true, resumed: false })).toEqual(['resumption']);
    expect(ids({ resumable: true, resumed: true })).toEqual([]);
    expect(ids({ resumable: true })).toEqual([]);
  });

  it('remember how long the file before was kept', () => {
    const before = { keptBefore: { days: 12, at: '2026-02-01T00:00:00.000Z' } };
    const kept = (...tests: AccountBody['tests']) =>
      factsOf(file, account({ ...before, tests })).capabilities.find(({ id }) => id === 'upload')?.keptDays;
    expect(kept()).toEqual({ days: 12, gone: true });
    expect(kept(works('upload-kept', true, { days: 3 }))).toEqual({ days: 12, gone: true });
    expect(kept(works('upload-kept', true, { days: 20 }))).toEqual({ days: 20, gone: false });
    expect(factsOf(file, account(before)).conflicts.map(({ id }) => id)).toEqual(['upload-measured']);
  });

  it('are at peace where they do, or where the file was never filled in', () => {
    const seen = disco({
      info: { forms: [policy({ data_retention: ['336'] })] },
      components: upload({ data_retention: ['720'] }),
    });
    const larger = web({ providerFile: { maximumHttpFileUploadTotalSize: 0, maximumHttpFileUploadStorageTime: 30 } });
    expect(factsOf(larger, seen).conflicts).toEqual([]);
    expect(factsOf({ ...file, body: { ...file.body, providerFileUntouched: true } as never }, seen).conflicts).toEqual([]);
  });

  it('say how long things are kept: the service itself before the file', () => {
    const days = (id: string, ...seen: StoredObservation[]) =>
      factsOf(...seen).capabilities.find((one) => one.id === id)?.declaredDays;
    const silent = disco({ components: { 'upload.example.org': { features: ['urn:xmpp:http:upload:0'] } } });
    expect([days('upload', file, silent), days('archive', file, silent)]).toEqual([30, 14]);
    expect(days('upload', file, disco({ components: upload({ data_retention: ['48'] }) }))).toBe(2);
    expect(days('upload', silent)).toBeUndefined();
    expect(days('upload', file, disco({ components: upload({ data_retention: ['6'] }) }))).toBe(1);
    expect(days('upload', file, disco({ components: upload({ data_retention: ['0'] }) }))).toBeUndefined();
  });
});

describe('a data policy', () => {
  const read = (fields: Record<string, string[]>, formType = 'urn:xmpp:data-policy:0') =>
    factsOf(disco({ info: { forms: [form(formType, fields)] } })).dataPolicies;
  it('is read in its own units, and what is not stated stays so', () => {
    const fields = {
      data_retention: ['24'],
      backup_retention: ['infinite'],
      data_deletion: ['1'],
      full_erasure: ['false'],
      access_policy: ['admins', 'moderators'],
      tos: ['https://example.org/terms'],
    };
    expect(read(fields)).toEqual([
      {
        ...{ jid: '', observationId: 'disco', misplaced: false, invalid: [] },
        ...{ retentionHours: 24, backupRetentionHours: 'infinite', deletion: true, fullErasure: false },
        ...{ accessPolicy: ['admins', 'moderators'], terms: 'https://example.org/terms' },
      },
    ]);
  });

  it('names the fields that it cannot read', () => {
    const fields = {
      data_retention: ['-1'],
      access_policy: ['none', 'admins'],
      tos: ['javascript:alert(1)'],
      auth_data: ['maybe'],
      data_deletion: ['perhaps'],
    };
    expect(read(fields)[0]?.invalid.toSorted()).toEqual(['access_policy', 'auth_data', 'data_deletion', 'data_retention', 'tos']);
  });

  it('is taken from among the contact addresses as well, and says that it stood there', () => {
    expect(read({ data_retention: ['24'], 'abuse-addresses': [] }, 'http://jabber.org/network/serverinfo')).toMatchObject([
      { misplaced: true, retentionHours: 24 },
    ]);
    expect(read({ 'abuse-addresses': ['mailto:a@example.org'] }, 'http://jabber.org/network/serverinfo')).toEqual([]);
  });
});
