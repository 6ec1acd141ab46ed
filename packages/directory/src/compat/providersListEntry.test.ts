import { type ProviderFile, providersListEntrySchema } from '@signpost/contracts';
import { bestAssessment, bestFile, buildGrade, buildPublished } from '@signpost/testing';
import { describe, expect, it } from 'vitest';
import { policyDaysOf } from './policyDaysOf.ts';
import { providersListEntry } from './providersListEntry.ts';

const now = new Date('2026-01-03T00:00:00.000Z');
const entry = (
  assessment: Parameters<typeof buildPublished>[0] = {},
  file: ProviderFile | null = bestFile,
  row: Parameters<typeof buildPublished>[2] = {},
  policy: Parameters<typeof providersListEntry>[1]['policy'] = null,
) => providersListEntry(buildPublished(assessment, file, row), { siteOrigin: 'https://site.example', now, policy });
const suite = (checked: number, passed: number) => bestAssessment.suite?.map((one) => ({ ...one, checked, passed })) ?? [];

describe('an entry', () => {
  it('holds what was measured and what the operator declares', () => {
    expect(entry()).toMatchObject({
      jid: 'example.org',
      category: 'A',
      latestChange: '2026-01-02',
      serverSoftwareName: 'Prosody',
      inBandRegistration: true,
      inBandRegistrationCaptchaRequired: true,
      inBandRegistrationEmailAddressRequired: false,
      maximumHttpFileUploadFileSize: 104,
      maximumHttpFileUploadTotalSize: 0,
      emailSupport: { en: ['help@me@example.org'] },
      chatSupport: { en: ['admin@example.org'] },
      groupChatSupport: { en: ['help@rooms.example.org'] },
      since: '2014-05-01',
    });
    expect(providersListEntrySchema.parse(entry())).toEqual(entry());
  });

  it('fills the ratings that died, A+ as A, and names us', () => {
    const grades = { c2s: buildGrade('c2s', { letter: 'A+' }), s2s: buildGrade('s2s', { letter: 'T' }) };
    const made = entry({ grades });
    expect(made.ratingImObservatoryClientToServer).toBe('A');
    expect(made.ratingImObservatoryServerToServer).toBe('T');
    expect(made.signpost.sources.ratingImObservatoryClientToServer).toBe(
      'Signpost, measured: https://site.example/providers/example.org',
    );
    expect(made.signpost.unknown).toEqual(['ratingGreenWebCheck', 'registrationWebPage']);
  });

  it('rates nothing that it does not know today', () => {
    const unseen = { c2s: buildGrade('c2s', { letter: '?' }), s2s: buildGrade('s2s', { reachability: 'down' }) };
    for (const made of [entry({ grades: unseen }), entry({}, bestFile, { stale: true })]) {
      expect([made.ratingImObservatoryClientToServer, made.ratingImObservatoryServerToServer]).toEqual(['unknown', 'unknown']);
      expect(made.category).toBe('D');
      expect(made.signpost.unknown).toContain('ratingImObservatoryServerToServer');
    }
  });

  it('gives a compliance rating only where every row was settled, never rounded up', () => {
    expect(entry({ suite: suite(40, 40) }).ratingXmppComplianceTester).toBe(100);
    expect(entry({ suite: suite(40, 39) }).ratingXmppComplianceTester).toBe(97);
    expect(entry({ suite: suite(39, 39) }).ratingXmppComplianceTester).toBe(-1);
    expect(entry({ suite: [] }).ratingXmppComplianceTester).toBe(-1);
  });

  it('writes −1 for every number that nobody knows, never 0', () => {
    const made = entry({ capabilities: [{ id: 'upload', answer: 'unknown' }] }, null);
    const numbers = Object.entries(made).filter(([, value]) => typeof value === 'number' && value !== 100);
    expect(numbers.length).toBe(5);
    expect(numbers.map(([, value]) => value)).toEqual([-1, -1, -1, -1, -1]);
    for (const [name] of numbers) expect(made.signpost.unknown).toContain(name);
  });

  it('knows no number in a claim, in less than one, or in nonsense', () => {
    const upload = { id: 'upload', unit: 'bytes' } as const;
    expect(entry({ capabilities: [{ ...upload, answer: 'claimed', value: 5e7 }] }).maximumHttpFileUploadFileSize).toBe(-1);
    expect(entry({ capabilities: [{ ...upload, answer: 'yes', value: 999_999 }] }).maximumHttpFileUploadFileSize).toBe(-1);
    expect(entry({}, { maximumHttpFileUploadStorageTime: 0.5, busFactor: -7 })).toMatchObject({
      maximumHttpFileUploadStorageTime: -1,
      busFactor: -1,
    });
  });

  it.each([
    [0, -1],
    [12, -1],
    [24, 1],
    [50, 2],
    ['infinite', 0],
    ['unknown', -1],
  ] as const)('reads %s hours of the server’s own policy as %s days', (retentionHours, days) => {
    const policies = [{ jid: '', observationId: 'o', misplaced: false, invalid: [], retentionHours }];
    expect(entry({ dataPolicies: policies }, null).maximumMessageArchiveManagementStorageTime).toBe(days);
  });

  it('takes a policy’s figures last, and says where it read them', () => {
    const policy = { files: 14, messages: 0 };
    const read = entry({}, null, {}, policy);
    expect([read.maximumHttpFileUploadStorageTime, read.maximumMessageArchiveManagementStorageTime]).toEqual([14, 0]);
    expect(read.signpost.sources.maximumHttpFileUploadStorageTime).toContain('policy');
    expect(entry({}, bestFile, {}, policy).maximumHttpFileUploadStorageTime).toBe(30);
  });

  it.each([
    [
      { archive: 14, files: 'unlimited', quoted: ['archive', 'files'] },
      { messages: 14, files: 0 },
    ],
    [
      { archive: 'none', files: 0, quoted: ['archive', 'files'] },
      { messages: -1, files: -1 },
    ],
    [
      { archive: 'unstated', files: 7, quoted: ['archive'] },
      { messages: null, files: null },
    ],
  ] as const)('reads the policy %j as %j', (said, days) => {
    const rest = { state: 'read', transparency: 'clear', ipLogs: 'unstated', readAt: null } as const;
    expect(policyDaysOf({ ...rest, ...said, quoted: [...said.quoted] })).toEqual(days);
  });

  it('does not ask for an email address where nobody can sign up in the app', () => {
    const signUp = {
      ...bestAssessment.signUp,
      way: 'web',
      webUrl: 'https://example.org/join',
      emailAsked: { answer: 'yes' },
    } as const;
    expect(entry({ signUp })).toMatchObject({
      category: 'B',
      inBandRegistration: false,
      inBandRegistrationEmailAddressRequired: false,
      registrationWebPage: { en: 'https://example.org/join' },
    });
  });

  it.each(['javascript:alert(1)', 'https://a b', 'xmpp:x'])('does not pass on %s as a page', (webUrl) =>
    expect(entry({ signUp: { ...bestAssessment.signUp, webUrl } }).registrationWebPage).toEqual({}),
  );
});

describe('the category', () => {
  const without = (field: keyof ProviderFile) => entry({}, { ...bestFile, [field]: undefined }).category;

  it.each([
    'maximumHttpFileUploadTotalSize',
    'maximumHttpFileUploadStorageTime',
    'maximumMessageArchiveManagementStorageTime',
    'professionalHosting',
    'legalNotice',
    'serverLocations',
    'since',
  ] as const)('is C at best where nobody says %s', (field) => expect(without(field)).toBe('C'));

  it('is B where it costs', () => expect(entry({}, { ...bestFile, freeOfCharge: false }).category).toBe('B'));
  it('is C without support', () => expect(entry({ contacts: [] }).category).toBe('C'));
  it('is C while it is young', () => expect(entry({}, { ...bestFile, since: '2025-06-01' }).category).toBe('C'));
  it('is C while the suite is not settled', () => expect(entry({ suite: [] }).category).toBe('C'));
  it('is D where nobody can sign up', () =>
    expect(entry({ signUp: { ...bestAssessment.signUp, answer: 'no', way: 'closed' } }).category).toBe('D'));
  it('is D with a poor connection', () =>
    expect(entry({ grades: { c2s: buildGrade('c2s'), s2s: buildGrade('s2s', { letter: 'C' }) } }).category).toBe('D'));
  it('is D where files go after a day', () =>
    expect(entry({}, { ...bestFile, maximumHttpFileUploadStorageTime: 1 }).category).toBe('D'));
});

/** What apps do with the list, from their published sources: Kaidan (Provider.cpp), Gajim and others read the same names. */
describe('the apps that read the format', () => {
  /** Qt's QJsonValue: what is of another type is the default, and a number with a fraction is no integer. */
  const kaidan = (object: Record<string, unknown>) => {
    const toInt = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : 0);
    const variants = (value: unknown, item: (one: unknown) => unknown) =>
      Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key.toUpperCase(), item(one)]));
    return {
      jid: object.jid,
      inBandRegistration: object.inBandRegistration === true,
      pages: variants(object.registrationWebPage, String),
      countries: (object.serverLocations as string[]).map((country) => country.toUpperCase()),
      passwordReset: Object.keys(object.passwordReset as object).length > 0,
      since: /^\d{4}-\d{2}-\d{2}$/.test(String(object.since)) ? object.since : null,
      fileSize: toInt(object.maximumHttpFileUploadFileSize),
      messageDays: toInt(object.maximumMessageArchiveManagementStorageTime),
      chat: variants(object.chatSupport, (list) => (list as string[]).map(String)),
    };
  };

  it('shows in Kaidan what we mean', () =>
    expect(kaidan(entry())).toEqual({
      jid: 'example.org',
      inBandRegistration: true,
      pages: {},
      countries: ['DE'],
      passwordReset: true,
      since: '2014-05-01',
      fileSize: 104,
      messageDays: 365,
      chat: { EN: ['admin@example.org'] },
    }));

  it('never shows Kaidan “without limit” where nobody knows', () =>
    expect(kaidan(entry({ capabilities: [] }, null))).toMatchObject({ fileSize: -1, messageDays: -1, since: null }));

  /** Names and types of the entries that data.xmpp.net serves, and nothing else but ours. */
  const served: Record<string, string[]> = {
    string: [
      ...['jid', 'category', 'latestChange', 'organization', 'serverSoftwareName', 'serverSoftwareVersion', 'since'],
      ...['ratingImObservatoryClientToServer', 'ratingImObservatoryServerToServer'],
    ],
    boolean: [
      ...['serverTesting', 'ratingGreenWebCheck', 'inBandRegistration', 'inBandRegistrationEmailAddressRequired'],
      ...['inBandRegistrationCaptchaRequired', 'professionalHosting', 'freeOfCharge'],
    ],
    number: [
      ...['busFactor', 'ratingXmppComplianceTester', 'maximumHttpFileUploadFileSize', 'maximumHttpFileUploadTotalSize'],
      ...['maximumHttpFileUploadStorageTime', 'maximumMessageArchiveManagementStorageTime'],
    ],
    object: [
      ...['website', 'alternativeJids', 'passwordReset', 'registrationWebPage', 'legalNotice', 'serverLocations'],
      ...['emailSupport', 'chatSupport', 'groupChatSupport', 'signpost'],
    ],
  };
  it.each([entry(), entry({}, null, { stale: true })])('find every field, of the type that they know (%#)', (made) => {
    const types = Object.entries(served).flatMap(([type, names]) => names.map((name) => [name, type]));
    expect(Object.fromEntries(Object.entries(made).map(([name, value]) => [name, typeof value]))).toEqual(
      Object.fromEntries(types),
    );
  });
});
