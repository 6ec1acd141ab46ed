import { expect, it } from 'vitest';
import { readLookup } from './readLookup.ts';

it.each([
  [' Example.ORG ', { kind: 'domain', domain: 'example.org' }],
  ['xmpp:example.org?register', { kind: 'domain', domain: 'example.org' }],
  ['me@example.org', { kind: 'address', domain: 'example.org' }],
  ['me@example.org/phone', { kind: 'address', domain: 'example.org' }],
  ['xmpp:me%20too@example.org?message;body=hi', { kind: 'address', domain: 'example.org' }],
  ['XMPP://guest@example.com/me@example.org', { kind: 'address', domain: 'example.org' }],
  ['me@localhost', { kind: 'problem', problem: 'is-address' }],
  ['https://example.org/', { kind: 'problem', problem: 'is-url' }],
  ['127.0.0.1', { kind: 'problem', problem: 'is-ip' }],
  ['', { kind: 'problem', problem: 'empty' }],
])('reads %j', (typed, lookup) => expect(readLookup(typed)).toMatchObject(lookup));

it('keeps the bare address for rooms', () =>
  expect(readLookup('xmpp:lobby%20one@rooms.example.org?join')).toMatchObject({ address: 'lobby one@rooms.example.org' }));
