import { expect, it } from 'vitest';
import { findingQuery, readFinding } from './readFinding.ts';

it.each([
  ['tls-1.3 c2s', { check: 'tls-1.3', direction: 'c2s' }],
  ['dnssec', { check: 'dnssec', direction: null }],
  ['tls-1.3 both', null],
  ['<script>', null],
  ['a\r\nLocation: x', null],
  [null, null],
])('reads %j', (text, finding) => expect(readFinding(text)).toEqual(finding));

it('writes what it reads', () => {
  const query = new URLSearchParams(findingQuery({ check: 'tls-1.3', direction: 's2s' }));
  expect(readFinding(query.get('finding'))).toEqual({ check: 'tls-1.3', direction: 's2s' });
});
