import type { SpamListAnswer } from '@signpost/contracts';
import type { SpamRow } from '@signpost/db';
import type { FetchResponse, Net, Result } from '@signpost/net';
import { describe, expect, it } from 'vitest';
import { parseSpamList } from './parse-spam-list.ts';
import { readSpamSettings } from './read-spam-settings.ts';
import { answerOf, spamStandingNow, standingOf } from './spam-standing.ts';

const today = '2026-03-01';
const read = (text: string) => {
  const parsed = parseSpamList(text, today);
  return parsed.ok ? parsed.entries.map(({ domain, since }) => [domain, since]).sort() : parsed.failure.code;
};

describe('a list of spam senders', () => {
  it('is a domain a line, with remarks and days after it', () => {
    const text = `\uFEFF# kept by hand\r\n\r\nOne.example\r\ntwo.example, 2025-12-31, bots\n; more\n// more
three.example # since 2024-02-29T10:00:00Z\nfour.example 2025-02-30\nfive.example 2999-01-01\none.example 2026-01-01
somebody@innocent.example\nbücher.example\n`;
    expect(read(text)).toEqual([
      ['five.example', null],
      ['four.example', null],
      ['one.example', null],
      ['three.example', '2024-02-29'],
      ['two.example', '2025-12-31'],
      ['xn--bcher-kva.example', null],
    ]);
  });

  it.each<[string, string, string]>([
    ['an empty file', '', 'http-invalid'],
    ['a file of remarks', '# nobody\n', 'http-invalid'],
    ['a page of an error', '<html><head><title>503</title></head>\n<body>busy</body></html>', 'http-invalid'],
    ['JSON', '{"domains": ["one.example"]}', 'http-invalid'],
    ['prose that names one', 'Sorry, we moved to another place.\nSee there.\none.example', 'http-invalid'],
    ['a list without end', 'one.example\n'.repeat(50_001), 'limit-exceeded'],
  ])('is not %s', (_name, text, code) => expect(read(text)).toBe(code));

  it('shows its own line, without what steers a terminal', () => {
    const parsed = parseSpamList('one.example \u001b[31m\u202eevil', today);
    expect(parsed.ok && parsed.entries[0]?.line).toBe('one.example  [31m evil');
  });
});

const url = 'https://lists.example/spam.txt';
const now = new Date('2026-03-01T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const row: SpamRow = {
  ...{ name: 'L', url, readAt: daysAgo(1), failed: false, line: null, statedSince: null, firstSeenAt: null },
};
const named = { line: 'x.example', firstSeenAt: daysAgo(30) };

describe('standing', () => {
  it.each<[string, Partial<SpamRow>, Partial<SpamListAnswer>]>([
    [
      'named, by the list’s own day',
      { ...named, statedSince: '2025-01-01' },
      { answer: 'yes', since: '2025-01-01', sinceBy: 'list' },
    ],
    ['named, since we first saw it', named, { answer: 'yes', since: '2026-01-30', sinceBy: 'first-seen' }],
    ['not named', {}, { answer: 'no', since: null }],
    ['not named, as read before the list failed today', { failed: true }, { answer: 'no' }],
    ['unknown before the first reading', { readAt: null }, { answer: 'unknown', reason: 'not-tested' }],
    ['unknown where the list was never to be had', { readAt: null, failed: true }, { answer: 'unknown', reason: 'unreachable' }],
    [
      'unknown where it was not to be had for long',
      { readAt: daysAgo(8), failed: true },
      { answer: 'unknown', reason: 'unreachable' },
    ],
    [
      'unknown, not named, where it was not to be had for long',
      { ...named, readAt: daysAgo(8) },
      { answer: 'unknown', line: null },
    ],
  ])('is %s', (_name, change, expected) => expect(answerOf({ ...row, ...change }, now)).toMatchObject(expected));

  it('is a no only where every list was read', () => {
    const [yes, no, unknown] = [{ ...row, ...named }, row, { ...row, readAt: null, failed: true }].map((one) =>
      answerOf(one, now),
    );
    const of = (...lists: (SpamListAnswer | undefined)[]) => {
      const { answer, reason } = standingOf(lists.filter((one) => one !== undefined));
      return [answer, reason];
    };
    expect(of()).toEqual(['unknown', 'not-configured']);
    expect(of(no)).toEqual(['no', undefined]);
    expect(of(no, unknown)).toEqual(['unknown', 'unreachable']);
    expect(of(unknown, yes, no)).toEqual(['yes', undefined]);
  });

  it.each<[string, Result<Partial<FetchResponse>>]>([
    ['silence', { ok: false, failure: { code: 'connect-timeout' } }],
    ['a 404', { ok: true, value: { status: 404, body: new Uint8Array() } }],
    [
      'a web page',
      { ok: true, value: { status: 200, headers: new Map([['content-type', 'text/html']]), body: Buffer.from('one.example') } },
    ],
  ])('stays unknown at %s', async (_name, answer) => {
    const headers = new Map<string, string>();
    const fetch = async () => (answer.ok ? { ok: true as const, value: { headers, ...answer.value } } : answer);
    const net = { fetch, clock: { now: () => now } } as unknown as Net;
    expect(await spamStandingNow(net, [{ name: 'L', url }], 'one.example')).toMatchObject({
      answer: 'unknown',
      reason: 'unreachable',
    });
  });
});

it('settings name lists by name and address, or by address alone', () => {
  expect(readSpamSettings(undefined)).toEqual([]);
  expect(readSpamSettings(` A=${url}  https://b.example/l?x=1 ${url}`)).toEqual([
    { name: 'lists.example', url },
    { name: 'b.example', url: 'https://b.example/l?x=1' },
  ]);
  for (const wrong of ['http://a.example/l', 'A=', 'list.txt', 'A=ftp://a.example/'])
    expect(() => readSpamSettings(wrong)).toThrow(expect.objectContaining({ code: 'spam-list-invalid' }));
});
