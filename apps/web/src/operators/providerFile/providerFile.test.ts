import { english, formatMessage } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { checkProviderFile } from './checkProviderFile.ts';
import { dataPolicyForm, emptyPolicy, type PolicyTexts } from './dataPolicy.ts';
import { emptyTexts, fileFrom, textsFrom, textsOf } from './fieldTexts.ts';

const now = new Date('2026-01-02T00:00:00Z');
const good = {
  website: { en: 'https://example.org', 'pt-BR': 'https://example.org/pt' },
  legalNotice: { de: 'https://example.org/impressum' },
  passwordReset: {},
  organization: 'non-governmental',
  freeOfCharge: true,
  since: '2014-05-01',
  serverLocations: ['de', 'ch'],
  professionalHosting: false,
  busFactor: 2,
  maximumMessageArchiveManagementStorageTime: 30,
  maximumHttpFileUploadStorageTime: -1,
  maximumHttpFileUploadTotalSize: 500,
  serverTesting: true,
  alternativeJids: ['example.net'],
};
const check = (file: unknown) => checkProviderFile(typeof file === 'string' ? file : JSON.stringify(file), now);
const ids = (list: { id: string }[]) => list.map(({ id }) => id.replace('provider-file.problem.', ''));

describe('a file', () => {
  it('that is good has nothing to mend', () => expect(check(good)).toMatchObject({ problems: [], hints: [] }));

  it.each([
    [{ website: 'https://x.example' }, 'no-links'],
    [{ website: [] }, 'no-links'],
    [{ website: { 'e n': 'https://x.example' } }, 'bad-language'],
    [{ legalNotice: { en: 'javascript:alert(1)' } }, 'bad-url'],
    [{ legalNotice: { en: 5 } }, 'bad-url'],
    [{ alternativeJids: 'x.example' }, 'no-list'],
    [{ alternativeJids: ['a@x.example'] }, 'bad-domain'],
    [{ serverLocations: ['DE'] }, 'bad-country'],
    [{ serverLocations: ['xq'] }, 'bad-country'],
    [{ serverLocations: [{}] }, 'no-list'],
    [{ busFactor: 0 }, 'bad-bus-factor'],
    [{ busFactor: 1.5 }, 'bad-bus-factor'],
    [{ maximumHttpFileUploadStorageTime: '30' }, 'no-whole-number'],
    [{ maximumHttpFileUploadTotalSize: -2 }, 'no-whole-number'],
    [{ freeOfCharge: 'true' }, 'no-boolean'],
    [{ organization: 'club' }, 'bad-organization'],
    [{ since: '2019-02-30' }, 'bad-date'],
    [{ since: 2019 }, 'bad-date'],
    [{ since: '2027-01-01' }, 'future'],
    ['{', 'no-json'],
    ['[]', 'no-object'],
    ['null', 'no-object'],
  ])('with %j is told %s', (file, problem) => expect(ids(check(file).problems)).toEqual([problem]));

  it('is told what is allowed and worth a look', () => {
    expect(ids(check({ ...good, extra: 1, maximumHttpFileUploadStorageTime: 0 }).hints)).toEqual(['unlimited', 'unknown-field']);
    expect(ids(check({ ...good, website: { en: 'http://example.org' } }).hints)).toEqual(['plain-http']);
    const { since: _since, ...rest } = good;
    expect(ids(check(rest).hints)).toEqual(['missing']);
  });

  it('as ejabberd writes it while nobody filled it in is told so', () => {
    const untouched = {
      ...{ serverTesting: false, freeOfCharge: false, professionalHosting: false, busFactor: -1 },
      ...{ maximumMessageArchiveManagementStorageTime: 0, maximumHttpFileUploadStorageTime: 14, organization: '', website: {} },
    };
    expect(ids(check(untouched).hints)).toContain('untouched');
    expect(ids(check({ ...untouched, freeOfCharge: true }).hints)).not.toContain('untouched');
  });

  it('has words for all that can be said of it', () => {
    const wrong = Object.fromEntries(Object.keys(good).map((name) => [name, { '': 1 }]));
    const { problems, hints } = check({ ...wrong, since: '2030-01-01', odd: 1 });
    for (const one of [...problems, ...hints]) expect(formatMessage(english, one)).not.toMatch(/\{\w+\}|^provider-file/);
  });

  it('ends no quotation by what it says', () =>
    expect(check({ since: 'x'.repeat(5000) }).problems[0]?.params.value).toHaveLength(60));
});

describe('the form', () => {
  it('writes a file that reads back the same', () => {
    expect(JSON.parse(fileFrom(textsOf(good)))).toEqual({ ...good, passwordReset: undefined });
    expect(check(fileFrom(textsOf(good))).problems).toEqual([]);
  });

  it('says nothing of what was left out, and 0 and no where they were said', () => {
    expect(fileFrom(emptyTexts)).toBe('{}\n');
    const form = new URLSearchParams({ freeOfCharge: 'no', maximumHttpFileUploadStorageTime: '0', busFactor: '−1' });
    expect(JSON.parse(fileFrom(textsFrom(form)))).toEqual({
      freeOfCharge: false,
      maximumHttpFileUploadStorageTime: 0,
      busFactor: -1,
    });
  });

  it('keeps what it can’t read, so that the check names it', () => {
    const form = new URLSearchParams({
      website: 'https://example.org',
      busFactor: 'two',
      serverLocations: 'DE, CH',
      since: 'May',
    });
    const made = fileFrom(textsFrom(form));
    expect(JSON.parse(made)).toMatchObject({
      website: { en: 'https://example.org' },
      busFactor: 'two',
      serverLocations: ['de', 'ch'],
    });
    expect(ids(check(made).problems)).toEqual(['bad-date', 'bad-bus-factor']);
  });
});

describe('the data policy', () => {
  const policy = (change: Partial<PolicyTexts>) => dataPolicyForm({ ...emptyPolicy, ...change });

  it('is none where nothing was chosen', () => expect(policy({})).toBeNull());

  it('is a form that a server can publish', () => {
    const made = policy({
      data_retention: ['720'],
      data_deletion: ['yes'],
      access_policy: ['admins', 'moderators'],
      auth_data: ['hidden'],
    });
    expect(made?.problems).toEqual([]);
    expect(made?.xml).toContain("<field var='data_deletion' type='boolean'><value>1</value></field>");
    expect(made?.xml).toContain(
      "<field var='access_policy' type='list-multi'><value>admins</value><value>moderators</value></field>",
    );
    expect(made?.prosody).toContain('access_policy = { "admins", "moderators" };');
    expect(made?.ejabberd).toContain('name: "data_retention"\n        urls: ["720"]');
  });

  it.each([
    [{ data_retention: ['30 days'] }, 'provider-file.policy.bad-hours'],
    [{ backup_retention: ['-1'] }, 'provider-file.policy.bad-hours'],
    [{ tos: ['javascript:alert(1)'] }, 'provider-file.policy.bad-tos'],
    [{ access_policy: ['none', 'admins'] }, 'provider-file.policy.none-alone'],
  ])('with %j is told %s', (change, problem) => expect(policy(change)?.problems.map(({ id }) => id)).toEqual([problem]));

  it('lets nothing typed out of its place', () => {
    const made = policy({ tos: [`https://x.example/"]]></value>'\\\n- evil: 1`] });
    expect(made?.xml.split('\n')).toHaveLength(4);
    expect(made?.xml).toContain('&quot;]]&gt;&lt;/value&gt;&apos;');
    expect(made?.ejabberd.split('\n')).toHaveLength(7);
    expect(made?.prosody).toContain('\\"]]></value>\'\\\\');
  });

  it('knows only the values of the XEP', () =>
    expect(policy({ auth_data: ['x'], access_policy: ['everybody'], data_export: ['maybe'] })).toBeNull());
});
