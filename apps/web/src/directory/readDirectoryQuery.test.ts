import { expect, it } from 'vitest';
import { directoryHref } from './directoryHref.ts';
import { readDirectoryQuery } from './readDirectoryQuery.ts';

it('reads a tidy address as it is', () =>
  expect(readDirectoryQuery({ c2s: 'A+', signUp: 'web', after: 'x' })).toEqual({
    kind: 'query',
    query: { c2s: 'A+', signUp: 'web', after: 'x', sort: 'domain', order: 'asc', limit: 50 },
  }));

it.each([
  [{ c2s: '', s2s: 'B' }, '/providers?s2s=B'],
  [{ sort: 'domain', order: 'asc', limit: '50' }, '/providers'],
  [{ utm_source: 'x', __proto__x: 'y' }, '/providers'],
  [{ c2s: ['A+', 'B'] }, '/providers?c2s=A%2B'],
  [{ order: 'desc', c2s: 'A', constructor: 'x' }, '/providers?c2s=A&order=desc'],
])('sends %o on to %s', (raw, to) => expect(readDirectoryQuery(raw)).toEqual({ kind: 'untidy', to }));

it('sends on at most once', () => {
  const [, search = ''] = directoryHref({ c2s: 'A+', sort: 'grade', limit: 20 }).split('?');
  expect(readDirectoryQuery(Object.fromEntries(new URLSearchParams(search))).kind).toBe('query');
});

it.each([
  [{ c2s: 'Z' }, ['c2s']],
  [{ limit: '0', order: 'up' }, ['order', 'limit']],
  [{ capability: 'x'.repeat(61) }, ['capability']],
])('refuses %o', (raw, names) => expect(readDirectoryQuery(raw)).toEqual({ kind: 'refused', names }));

it('starts at the first page again when a filter changes', () => {
  expect(directoryHref({ c2s: 'A', after: 'cursor' })).toBe('/providers?c2s=A&after=cursor');
  expect(directoryHref({ c2s: 'A', after: 'cursor' }, { s2s: 'B' })).toBe('/providers?c2s=A&s2s=B');
});
