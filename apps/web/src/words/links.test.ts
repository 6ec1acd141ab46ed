import { expect, it } from 'vitest';
import { contactHref } from './contactHref.ts';
import { webLink } from './webLink.ts';

it.each([
  ['https://signup.example.org/new?x=1', { href: 'https://signup.example.org/new?x=1', host: 'signup.example.org' }],
  ['http://example.org', { href: 'http://example.org/', host: 'example.org' }],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://example.org@evil.example/', null],
  ['//evil.example/', null],
  ['not a link', null],
  [null, null],
])('lets %s through as %o', (url, link) => expect(webLink(url)).toEqual(link));

it.each([
  ['mailto:admin@example.org', 'mailto:admin@example.org'],
  ['xmpp:admin@example.org?message', 'xmpp:admin@example.org?message'],
  ['https://example.org/help', 'https://example.org/help'],
  ['JavaScript:alert(1)', null],
  ['vbscript:x', null],
  ['file:///etc/passwd', null],
  ['admin@example.org', null],
])('links the contact %s to %s', (address, href) => expect(contactHref(address)).toBe(href));
