import { expect, it } from 'vitest';
import { UsageError } from '../exitCode.ts';
import { readTarget, resolveTarget } from './givenTargets.ts';

it.each([
  ['xmpp.example.org:5222', undefined, false, { host: 'xmpp.example.org', port: 5222, direction: 'c2s', security: 'starttls' }],
  ['XMPP.example.org:5269', undefined, false, { host: 'xmpp.example.org', port: 5269, direction: 's2s', security: 'starttls' }],
  ['192.0.2.1:5270', undefined, false, { host: '192.0.2.1', port: 5270, direction: 's2s', security: 'direct' }],
  ['[2001:db8::1]:5223', undefined, false, { host: '2001:db8::1', port: 5223, direction: 'c2s', security: 'direct' }],
  ['example.org:9000', 's2s', true, { host: 'example.org', port: 9000, direction: 's2s', security: 'direct' }],
] as const)('reads %s', (text, direction, direct, expected) => expect(readTarget(text, direction, direct)).toEqual(expected));

it.each(['example.org', 'example.org:', ':5222', 'example.org:70000', 'a b:1', '2001:db8::1:5222', '[::1]'])(
  'refuses %j',
  (text) => expect(() => readTarget(text)).toThrow(UsageError),
);

it('finds every address of a name, and takes an address as it is', async () => {
  const resolver = {
    validating: false,
    query: async (_: string, type: string) =>
      ({ ok: true, value: { records: [type === 'A' ? '192.0.2.1' : '2001:db8::1'], dnssec: 'unknown' } }) as never,
  };
  const addressesOf = async (text: string) =>
    (await resolveTarget({ resolver }, readTarget(text))).map(({ address, family }) => [address, family]);
  expect(await addressesOf('example.org:5222')).toEqual([
    ['192.0.2.1', 4],
    ['2001:db8::1', 6],
  ]);
  expect(await addressesOf('[::1]:5222')).toEqual([['::1', 6]]);
});
