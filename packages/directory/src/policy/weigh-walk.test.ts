import type { PolicyDocument, PolicyStep, PolicyWalk } from '@signpost/contracts';
import type { StoredPolicy } from '@signpost/db';
import { readPolicy } from '@signpost/policy';
import { expect, it } from 'vitest';
import { isOurFault, weighWalk } from './weigh-walk.ts';

const url = 'https://one.example/privacy';
const standing = (parts: Partial<StoredPolicy> = {}): StoredPolicy => ({
  ...{ id: 'v1', url, source: 'web-site', title: null, language: 'en', languageSupported: true, hash: 'a'.repeat(64) },
  ...{ fetchedAt: '2026-01-01T00:00:00.000Z', lastSeenAt: '2026-01-01T00:00:00.000Z', endedAt: null, missed: 0 },
  ...{
    transparency: 'unclear',
    missing: [],
    text: 'Old words.',
    reading: readPolicy('Old words.'),
    etag: '"1"',
    lastModified: null,
  },
  ...parts,
});
const document = (parts: Partial<PolicyDocument> = {}): PolicyDocument => ({
  ...{ url, fetchedAt: '2026-01-08T00:00:00.000Z', mediaType: 'text/html', title: null, text: 'New words.' },
  ...{ hash: 'b'.repeat(64), language: 'en', etag: '"2"', lastModified: null, ...parts },
});
const step = (outcome: PolicyStep['outcome'], parts: Partial<PolicyStep> = {}): PolicyStep => ({
  ...{ url, source: 'web-site' as const, outcome },
  ...parts,
});
const front = step('page', { url: 'https://one.example/', refusal: 'not-a-policy' });
const walk = (steps: PolicyStep[], parts: Partial<PolicyWalk> = {}): PolicyWalk => ({
  ...{ domain: 'one.example', documents: [], unchanged: [], requests: steps.length, steps, ...parts },
});
const status = (detail: string) => step('failed', { failure: { code: 'http-status', detail } });

it('confirms what is as it was, by its words or by its tag', () => {
  const same = document({ hash: 'a'.repeat(64) });
  expect(weighWalk([standing()], walk([step('policy')], { documents: [same] }))).toMatchObject({
    ...{ state: 'read', added: [], missed: [], ended: [] },
    confirmed: [{ id: 'v1', etag: '"2"' }],
  });
  expect(weighWalk([standing()], walk([step('not-modified')], { unchanged: [url] }))).toMatchObject({
    confirmed: [{ id: 'v1', etag: '"1"' }],
  });
});

it('ends a version when its address has other words', () =>
  expect(weighWalk([standing()], walk([step('policy')], { documents: [document()] }))).toMatchObject({
    ...{ state: 'read', confirmed: [], missed: [], ended: ['v1'], added: [{ etag: '"2"' }] },
  }));

it.each([
  ['a time-out', step('failed', { failure: { code: 'connect-timeout' } })],
  ['a server error', status('503')],
  ['a refusal', status('403')],
  ['robots.txt', step('refused', { refusal: 'robots-disallow' })],
  ['a page too large to read', step('refused', { refusal: 'too-large' })],
])('keeps the last reading after %s, however often', (_, one) =>
  expect(weighWalk([standing({ missed: 9 })], walk([front, one]))).toMatchObject({
    state: 'read',
    missed: [],
    ended: [],
    confirmed: [],
  }),
);

it('takes a text as gone only the second time', () => {
  expect(weighWalk([standing()], walk([front, status('404')]))).toMatchObject({ state: 'read', missed: ['v1'], ended: [] });
  expect(weighWalk([standing({ missed: 1 })], walk([front, status('410')]))).toMatchObject({
    state: 'none-found',
    ended: ['v1'],
  });
});

it('misses what the site links to no longer, but only where the site was read', () => {
  expect(weighWalk([standing()], walk([front])).missed).toEqual(['v1']);
  expect(
    weighWalk([standing()], walk([step('failed', { url: 'https://one.example/', failure: { code: 'tls-failed' } })])).missed,
  ).toEqual([]);
});

it.each<[string, PolicyStep[]]>([
  ['a site without one', [front]],
  [
    'no web server',
    [step('failed', { failure: { code: 'connect-refused' } }), step('failed', { failure: { code: 'dns-not-found' } })],
  ],
])('says that there is none after %s', (_, steps) => expect(weighWalk([], walk(steps)).state).toBe('none-found'));

it.each<[string, PolicyStep[]]>([
  ['silence', [step('failed', { failure: { code: 'connect-timeout' } })]],
  ['robots.txt', [step('refused', { refusal: 'robots-disallow' })]],
  ['a PDF without text', [front, step('refused', { refusal: 'no-text' })]],
  ['requests used up', [front, step('refused', { refusal: 'budget-spent' })]],
  ['nothing', []],
])('cannot say that there is none after %s', (_, steps) => expect(weighWalk([], walk(steps)).state).toBe('unreached'));

it('keeps one of two addresses with the same words', () =>
  expect(
    weighWalk([], walk([step('policy')], { documents: [document(), document({ url: `${url}/` })] })).added.map((one) => one.url),
  ).toEqual([url]));

it('knows its own faults', () => {
  expect(isOurFault(walk([step('failed', { failure: { code: 'courtesy' } })]))).toBe(true);
  expect(isOurFault(walk([status('500')]))).toBe(false);
});
