import { describe, expect, it } from 'vitest';
import { namesDomain } from './namesDomain.ts';

const named = (names: Partial<Parameters<typeof namesDomain>[0]>) => ({
  dnsNames: [],
  srvNames: [],
  xmppAddresses: [],
  ...names,
});

describe('DNS names', () => {
  it.each([
    ['chat.example', 'chat.example', true],
    ['CHAT.example', 'chat.example', true],
    ['chat.example.', 'chat.example', true],
    ['*.example.org', 'chat.example.org', true],
    ['*.example.org', 'a.chat.example.org', false],
    ['*.example.org', 'example.org', false],
    ['*.org', 'example.org', false],
    ['*.co.uk', 'example.co.uk', false],
    ['*', 'example', false],
    ['*.*.org', 'a.b.org', false],
    ['c*.example.org', 'chat.example.org', false],
    ['www.*.org', 'www.example.org', false],
    ['other.example', 'chat.example', false],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example', true],
    ['bücher.example', 'xn--bcher-kva.example', true],
    ['', 'chat.example', false],
  ])('%s for %s: %s', (name, domain, expected) => expect(namesDomain(named({ dnsNames: [name] }), domain, 'c2s')).toBe(expected));
});

describe('SRV names and XMPP addresses', () => {
  it.each([
    ['_xmpp-client.chat.example', 'c2s', true],
    ['_xmpp-client.chat.example', 's2s', false],
    ['_xmpp-server.chat.example', 's2s', true],
    ['_xmpp-server.chat.example', 'c2s', false],
    ['_xmpp-client.*.example', 'c2s', false],
    ['_imap.chat.example', 'c2s', false],
    ['chat.example', 'c2s', false],
  ] as const)('SRV name %s for %s: %s', (name, direction, expected) =>
    expect(namesDomain(named({ srvNames: [name] }), 'chat.example', direction)).toBe(expected),
  );

  it('takes an XMPP address of the domain alone', () => {
    expect(namesDomain(named({ xmppAddresses: ['chat.example'] }), 'chat.example', 's2s')).toBe(true);
    expect(namesDomain(named({ xmppAddresses: ['me@chat.example'] }), 'chat.example', 's2s')).toBe(false);
    expect(namesDomain(named({ xmppAddresses: ['*.example'] }), 'chat.example', 'c2s')).toBe(false);
  });

  it('matches nothing without a domain', () => {
    expect(namesDomain(named({ dnsNames: [''], srvNames: ['_xmpp-client.'], xmppAddresses: [''] }), '', 'c2s')).toBe(false);
  });
});
