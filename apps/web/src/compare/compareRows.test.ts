import type { ProviderDetail } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { createWords } from '../words/createWords.ts';
import { compareRows, isBest } from './compareRows.ts';
import { readCompareQuery } from './readCompareQuery.ts';

const unknown = { answer: 'unknown', reason: 'not-tested' } as const;
const provider = (letter: 'A' | 'B' | '?', parts: Partial<ProviderDetail> = {}): ProviderDetail => ({
  domain: 'a.example',
  displayName: 'a.example',
  overall: letter,
  c2s: { letter, reachability: 'up' },
  s2s: { letter: 'A', reachability: 'up' },
  software: { ...unknown, name: null, version: null },
  signUp: { ...unknown, way: null, webUrl: null, captcha: unknown, emailAsked: unknown },
  capabilities: [],
  observedAt: null,
  stale: false,
  listing: 'listed',
  assessment: null,
  ...parts,
});
const rowOf = (id: string, ...providers: ProviderDetail[]) => {
  const row = compareRows(providers, createWords()).find((one) => one.id === id);
  if (!row) throw new Error(id);
  return { ...row, best: row.cells.map((cell) => isBest(row, cell)) };
};

it('marks the better letter, and nobody where all are alike or one alone is known', () => {
  expect(rowOf('compare.row.c2s', provider('A'), provider('B'), provider('A')).best).toEqual([true, false, true]);
  expect(rowOf('compare.row.s2s', provider('A'), provider('B')).best).toEqual([false, false]);
  expect(rowOf('compare.row.s2s', provider('A'), provider('B')).same).toBe(true);
  expect(rowOf('compare.row.c2s', provider('A'), provider('?')).best).toEqual([false, false]);
});

it('takes more of a good thing for better, and less of a hurdle', () => {
  const upload = (value: number) => provider('A', { capabilities: [{ id: 'upload', answer: 'yes', value, unit: 'bytes' }] });
  expect(rowOf('upload', upload(1e6), upload(5e6)).best).toEqual([false, true]);
  const email = (answer: 'yes' | 'no') => provider('A', { signUp: { ...provider('A').signUp, emailAsked: { answer } } });
  expect(rowOf('compare.row.email', email('yes'), email('no')).best).toEqual([false, true]);
});

it.each([
  [['a.example', 'B.example'], { kind: 'untidy', to: '/compare?with=a.example,b.example' }],
  ['a.example,b.example', { kind: 'domains', domains: ['a.example', 'b.example'] }],
  ['a.example, a.example', { kind: 'untidy', to: '/compare?with=a.example' }],
  ['a.example,not a domain', { kind: 'untidy', to: '/compare?with=a.example' }],
  [undefined, { kind: 'domains', domains: [] }],
  ['', { kind: 'untidy', to: '/compare' }],
  [
    'a.example,b.example,c.example,d.example,e.example',
    { kind: 'untidy', to: '/compare?with=a.example,b.example,c.example,d.example&more=1' },
  ],
])('reads %o', (given, request) => expect(readCompareQuery({ with: given })).toMatchObject(request));
