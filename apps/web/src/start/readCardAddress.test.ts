import { expect, it } from 'vitest';
import { cardLink, readCardAddress } from './readCardAddress.ts';

it.each([
  ['me@example.org', 'me@example.org'],
  [' xmpp:Me@Example.ORG?message ', 'me@example.org'],
  ['me@bücher.example/phone', 'me@xn--bcher-kva.example'],
  ['example.org', null],
  ['@example.org', null],
  ['a b@example.org', null],
  ['<script>@example.org', null],
  ['me@127.0.0.1', null],
  ['', null],
])('reads %j as %j', (typed, address) => expect(readCardAddress(typed)).toBe(address));

it('writes what apps open', () => expect(cardLink('тест+1@example.org')).toBe('xmpp:%D1%82%D0%B5%D1%81%D1%82%2B1@example.org'));
