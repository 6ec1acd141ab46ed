import { describe, expect, it } from 'vitest';
import { parseDomain } from './domainName.ts';

describe('parseDomain', () => {
  it.each([
    ['example.org', 'example.org'],
    ['Example.ORG.', 'example.org'],
    ['  jabber.ru ', 'jabber.ru'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['пример.испытание', 'xn--e1afmkfd.xn--80akhbyknj4f'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ])('reads %s', (input, domain) => expect(parseDomain(input)).toEqual({ ok: true, domain }));

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['a'.repeat(300), 'too-long'],
    [`${'a.'.repeat(150)}example`, 'too-long'],
    ['https://example.org/', 'is-url'],
    ['xmpp:room@example.org', 'is-url'],
    ['example.org/path', 'is-url'],
    ['me@example.org', 'is-address'],
    ['127.0.0.1', 'is-ip'],
    ['2130706433', 'is-ip'],
    ['0x7f.1', 'is-ip'],
    ['::1', 'is-ip'],
    ['[2001:db8::1]', 'is-ip'],
    ['localhost', 'is-local'],
    ['printer.local', 'is-local'],
    ['org', 'single-label'],
    ['exa mple.org', 'invalid'],
    ['example.org:5222', 'invalid'],
    ['💩', 'single-label'],
    ['xn--a.example', 'invalid'],
    ['xn--zzzzzz99999999.example', 'invalid'],
    ['-bad.example', 'invalid'],
    ['a..b', 'invalid'],
    ['under_score.example', 'invalid'],
    ['ex%61mple.org', 'invalid'],
    ['example.123', 'invalid'],
  ])('refuses %j as %s', (input, problem) => expect(parseDomain(input)).toEqual({ ok: false, problem }));
});
