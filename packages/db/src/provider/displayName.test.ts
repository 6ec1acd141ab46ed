import { domainToASCII } from 'node:url';
import { expect, it } from 'vitest';
import { displayName } from './displayName.ts';

it.each(['example.org', 'bücher.example', 'żółw.pl', 'пример.испытание', '例え.jp', 'テスト.jp', 'ไทย.com'])(
  'shows %s in its own letters',
  (name) => expect(displayName(domainToASCII(name))).toBe(name),
);

it.each([
  ['Cyrillic that looks like "apple"', 'аррӏе.com'],
  ['one Cyrillic letter among Latin ones', 'pаypal.com'],
  ['a dotless i', 'paypaı.com'],
  ['Greek next to Latin', 'οο.example'],
])('shows %s as its A-label', (_, name) => {
  const domain = domainToASCII(name);
  expect(domain).toMatch(/^xn--/);
  expect(displayName(domain)).toBe(domain);
});
