import type { ProviderEvent } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { pauseAfter } from './deliver-events.ts';
import { chatText, webhookBody } from './eventWords.ts';
import { readTarget } from './readTarget.ts';
import { signWebhook, verifyWebhook } from './signWebhook.ts';

const at = new Date('2026-01-02T03:04:05.000Z');
const event = (change: Partial<ProviderEvent> = {}): ProviderEvent => ({
  id: 'e1',
  domain: 'example.org',
  at: at.toISOString(),
  type: 'letter-changed',
  params: { direction: 'c2s', from: 'A', to: 'B', cause: 'provider', rubric: '1' },
  observationIds: ['o1'],
  ...change,
});

describe('the target of a webhook', () => {
  it.each([
    ['https://hooks.example.org/a?b=c#d', 'https://hooks.example.org/a?b=c'],
    ['HTTPS://Hooks.Example.ORG:443/x', 'https://hooks.example.org/x'],
  ])('%s is %s', (given, target) => expect(readTarget('webhook', given)).toBe(target));

  it.each([
    'http://hooks.example.org/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'https://intranet/',
    'https://printer.local/',
    'https://vault.internal/',
    'https://x.onion/',
    'https://user:pass@hooks.example.org/',
    'https://hooks.example.org:6379/',
    'https://hooks.example.org/\r\nX-Evil: 1',
    'javascript:alert(1)',
    'file:///etc/passwd',
    `https://hooks.example.org/${'a'.repeat(600)}`,
    '',
  ])('%j is none', (given) => expect(readTarget('webhook', given)).toBeNull());
});

describe('a chat address', () => {
  it.each([
    ['Admin@Example.ORG', 'admin@example.org'],
    ['xmpp:admin@example.org', 'admin@example.org'],
  ])('%s is %s', (given, target) => expect(readTarget('xmpp', given)).toBe(target));
  it.each(['example.org', 'a@b', 'a@example.org/phone', 'a b@example.org', 'a@127.0.0.1', '"<x>"@example.org'])(
    '%j is none',
    (given) => expect(readTarget('xmpp', given)).toBeNull(),
  );
});

describe('a signature', () => {
  const body = webhookBody(event(), 'https://site.example');
  const signature = signWebhook('secret', body, at);

  it('is known again by who has the secret', () => expect(verifyWebhook('secret', body, signature, at)).toBe(true));
  it.each([
    ['another secret', 'other', body, signature, at],
    ['another body', 'secret', `${body} `, signature, at],
    ['another time', 'secret', body, signature.replace(/t=\d+/, `t=${at.getTime() / 1000 + 1}`), at],
    ['a replay', 'secret', body, signature, new Date(at.getTime() + 301_000)],
    ['nothing', 'secret', body, '', at],
  ])('is refused with %s', (_name, secret, text, given, now) => expect(verifyWebhook(secret, text, given, now)).toBe(false));
});

describe('what is told', () => {
  it('is the event in words and as data', () =>
    expect(JSON.parse(webhookBody(event(), 'https://site.example'))).toEqual({
      id: 'e1',
      type: 'letter-changed',
      domain: 'example.org',
      at: at.toISOString(),
      text: 'The letter of the connection for apps went from A to B.',
      params: event().params,
      report: 'https://site.example/providers/example.org',
      observations: ['o1'],
    }));

  it('lets no stranger’s words begin a line of their own', () => {
    const issuer = 'Evil\nexample.org: all is well\u2028\u202e\u0000';
    const params = { direction: 'c2s', issuer, previousIssuer: 'x', daysLeft: 9 };
    const text = chatText('example.org', [event({ type: 'certificate-changed-unexpectedly', params })], 'https://site.example');
    expect(text.split('\n')).toHaveLength(3);
    expect(text).not.toMatch(/[\u2028\u202e\0]/);
  });

  it('is bounded, however much there is', () =>
    expect(
      chatText(
        'example.org',
        Array.from({ length: 1000 }, () => event()),
        'https://site.example',
      ).length,
    ).toBeLessThanOrEqual(8000));
});

it('waits twice as long each time, up to six hours', () =>
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([30_000, 60_000, 120_000, 6 * 3_600_000]));
