import type { RetentionFactId, RetentionStatement } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../readPolicy.ts';
import { joinRetention, type RetentionSources } from './joinRetention.ts';

const form = (fields: Record<string, string>, formType = 'urn:xmpp:data-policy:0') => ({
  formType,
  fields: Object.entries(fields).map(([name, value]) => ({ name, values: [value] })),
});
const entity = (identity: [string, string], fields: Record<string, string>, formType?: string) => ({
  jid: 'a.example',
  identities: [{ category: identity[0], type: identity[1] }],
  forms: [form(fields, formType)],
});
const row = (sources: RetentionSources, fact: RetentionFactId) =>
  joinRetention(sources).find((candidate) => candidate.fact === fact);
const only = (sources: RetentionSources, fact: RetentionFactId): RetentionStatement['value'] | undefined =>
  row(sources, fact)?.statements[0]?.value;

describe('the form of XEP-0504', () => {
  it.each([
    ['336', 14],
    ['25', 2],
    ['1', 1],
    ['0', 'none'],
    ['infinite', 'unlimited'],
    ['unknown', 'unstated'],
    ['-5', 'invalid'],
    ['12.5', 'invalid'],
    ['two weeks', 'invalid'],
  ])('counts hours: %s', (raw, value) => {
    expect(only({ entities: [entity(['server', 'im'], { data_retention: raw })] }, 'messageArchive')).toBe(value);
  });

  it('means what the entity is', () => {
    const entities = [
      entity(['server', 'im'], { data_retention: '24', backup_retention: '48' }),
      entity(['conference', 'text'], { data_retention: '72' }),
      entity(['store', 'file'], { data_retention: '96' }, 'http://jabber.org/network/serverinfo'),
      entity(['gateway', 'smtp'], { data_retention: '120' }),
    ];
    expect(joinRetention({ entities }).flatMap(({ fact, statements }) => statements.map(({ value }) => [fact, value]))).toEqual([
      ['messageArchive', 1],
      ['roomArchive', 3],
      ['fileUpload', 4],
      ['backups', 2],
    ]);
  });

  it('says nothing where a field is missing, or the form is another', () => {
    const entities = [
      entity(['server', 'im'], { data_deletion: '0' }),
      entity(['server', 'im'], { data_retention: '1' }, 'urn:other'),
    ];
    expect(joinRetention({ entities }).every(({ statements }) => statements.length === 0)).toBe(true);
  });
});

describe('the provider file', () => {
  const providerFile = (days: number, untouched = false): RetentionSources => ({
    providerFile: { url: 'https://a.example/x', file: { maximumMessageArchiveManagementStorageTime: days }, untouched },
  });
  it.each([
    [14, 14],
    [0, 'unlimited'],
    [-1, 1],
    [-2, 'invalid'],
    [1.5, 'invalid'],
  ])('counts days: %d', (days, value) => expect(only(providerFile(days), 'messageArchive')).toBe(value));

  it('states nothing where nobody filled it in', () => {
    expect(only(providerFile(0, true), 'messageArchive')).toBe('unstated');
  });
});

describe('sources side by side', () => {
  const policies = [{ url: 'https://a.example/privacy', facts: readPolicy('Messages are kept for 14 days.').facts }];
  const declared = (hours: string) => [entity(['server', 'im'], { data_retention: hours })];

  it('conflict where they say different things, each with its own words', () => {
    expect(row({ policies, entities: declared('infinite') }, 'messageArchive')).toEqual({
      fact: 'messageArchive',
      conflict: true,
      statements: [
        {
          source: 'policy',
          where: 'https://a.example/privacy',
          value: 14,
          raw: null,
          quote: { quote: 'Messages are kept for 14 days.', offset: 0 },
        },
        { source: 'data-policy-form', where: 'a.example', value: 'unlimited', raw: 'infinite' },
      ],
    });
  });

  it.each(['336', 'unknown', 'rubbish'])('agree, or one of them is silent: %s', (hours) => {
    expect(row({ policies, entities: declared(hours) }, 'messageArchive')?.conflict).toBe(false);
  });
});
