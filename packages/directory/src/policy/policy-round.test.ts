import type { PolicyDocument, RetentionRow } from '@signpost/contracts';
import { english, formatMessage, providerEventMessage } from '@signpost/contracts';
import type { StoredPolicy } from '@signpost/db';
import { chooseFacts, readPolicy } from '@signpost/policy';
import { describe, expect, it } from 'vitest';
import { policyEvents } from './policy-events.ts';
import { policyRound } from './policy-round.ts';
import { summarizePolicy } from './summarize-policy.ts';
import { weighWalk } from './weigh-walk.ts';

const url = 'https://one.example/privacy';
const at = '2026-01-08T00:00:00.000Z';
const policyOf = (archiveDays: number, rest = '') =>
  `# Privacy policy\n\nYour messages are kept in the message archive for ${archiveDays} days. Uploaded files are deleted after 30 days. We do not log IP addresses.\n\n${rest}`;
const stand = (text: string | null) => {
  const texts = text === null ? [] : [{ url, text, reading: readPolicy(text) }];
  return { found: text !== null, texts, facts: chooseFacts(texts) };
};
const told = (before: string | null, after: string | null) =>
  policyEvents(stand(before), stand(after), at).map((event) =>
    formatMessage(english, providerEventMessage({ type: event.type, params: event.params }, english)),
  );

describe('what is told of a policy', () => {
  it('names the facts that changed, before and after', () =>
    expect(told(policyOf(30), policyOf(14))).toEqual([
      'The policy changed. Messages: kept for 30 days before, kept for 14 days now.',
    ]));
  it('says so where only words changed', () =>
    expect(told(policyOf(30), policyOf(30, 'We moved to another house.'))).toEqual(['The words of the policy changed.']));
  it('says nothing of counters and spaces', () =>
    expect(told(policyOf(30, 'You are visitor 41.'), policyOf(30, 'You are  visitor 42!'))).toEqual([]));
  it('tells of one that came and one that went', () => {
    expect(told(null, policyOf(30))).toEqual(['A policy on keeping data was found.']);
    expect(told(policyOf(30), null)).toEqual(['The policy on keeping data is not there any more.']);
    expect(told(null, null)).toEqual([]);
  });
});

const stored = (text: string, readerVersion?: string): StoredPolicy => {
  const reading = { ...readPolicy(text), ...(readerVersion ? { readerVersion, facts: readPolicy('').facts } : {}) };
  return {
    ...{ id: 'v1', url, source: 'web-site', title: null, language: 'en', languageSupported: true, hash: reading.hash },
    ...{ fetchedAt: at, lastSeenAt: '2026-01-01T00:00:00.000Z', endedAt: null, missed: 0, transparency: 'clear', missing: [] },
    ...{ text, reading, etag: null, lastModified: null },
  };
};
const document = (text: string): PolicyDocument => ({
  ...{ url, fetchedAt: at, mediaType: 'text/html', title: null, text, hash: readPolicy(text).hash },
  ...{ language: 'en', etag: null, lastModified: null },
});
const round = (standing: StoredPolicy[], text: string, first = false) => {
  const walk = {
    ...{ domain: 'one.example', unchanged: [], requests: 1, documents: [document(text)] },
    steps: [{ url, source: 'contact-address' as const, outcome: 'policy' as const }],
  };
  const declared = { disco: null, web: null };
  return policyRound({
    ...{ domain: 'one.example', at: new Date(at), standing, walk, declared, first },
    ...{ weighed: weighWalk(standing, walk), nextAt: new Date(at) },
  });
};

describe('a round', () => {
  it('keeps a first text without telling of it', () =>
    expect(round([], policyOf(30), true)).toMatchObject({
      ...{ events: [], added: [{ source: 'contact-address' }] },
      summary: { state: 'read', transparency: 'clear', archive: 30, files: 30, ipLogs: 'none', readAt: at },
    }));
  it('ends the old version, keeps the new one, and tells of it', () =>
    expect(round([stored(policyOf(30))], policyOf(14))).toMatchObject({
      ...{ ended: ['v1'], added: [{ document: { url } }], summary: { archive: 14 } },
      events: [{ type: 'policy-changed', params: { what: 'facts', 'messageArchive.from': 30, 'messageArchive.to': 14 } }],
    }));
  it('never tells of what only a new reader reads otherwise', () =>
    expect(round([stored(policyOf(30), '0.0.1')], policyOf(30))).toMatchObject({
      ...{ events: [], added: [], confirmed: [{ id: 'v1' }], reread: [{ id: 'v1' }], summary: { archive: 30 } },
    }));
});

describe('the summary', () => {
  const row = (fact: RetentionRow['fact'], ...values: RetentionRow['statements'][number]['value'][]): RetentionRow => ({
    ...{ fact, conflict: values.length > 1 },
    statements: values.map((value) => ({ source: 'policy', where: url, value, raw: null })),
  });
  const summary = (...retention: RetentionRow[]) =>
    summarizePolicy({ state: 'read', transparency: 'unclear', facts: [], retention, readAt: null });

  it('promises the worse where sources differ: longer for messages, shorter for files', () =>
    expect(summary(row('messageArchive', 14, 'unlimited'), row('fileUpload', 30, 7), row('ipLogs', 'none', 2))).toMatchObject({
      ...{ archive: 'unlimited', files: 7, ipLogs: 2 },
    }));
  it('passes over what nobody states or nobody can read', () =>
    expect(summary(row('messageArchive', 'unstated', 14), row('fileUpload', 'invalid'))).toMatchObject({
      ...{ archive: 14, files: 'unstated', ipLogs: 'unstated', quoted: [] },
    }));
});
