import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { fakeProviderEvent } from '../testing/fakeDeps.ts';
import { allEventsFeed, eventFeed } from './eventFeed.ts';
import { xmlText } from './xmlText.ts';

const feed = (...events: Parameters<typeof eventFeed>[2]) => eventFeed('https://site.example', 'example.org', events);

it('names itself, its page and every event by the address of the site', () => {
  const text = feed(fakeProviderEvent);
  expect(text).toContain(
    '<link rel="self" type="application/atom+xml" href="https://site.example/api/v1/providers/example.org/events.atom"/>',
  );
  expect(text).toContain('<link rel="alternate" type="text/html" href="https://site.example/providers/example.org"/>');
  expect(text).toContain(`<id>https://site.example/providers/example.org#event-${fakeProviderEvent.id}</id>`);
  expect(text).toContain('<title>The letter of the connection for apps went from A to B.</title>');
});

it.each(['id', 'title', 'updated', 'author'])('has the %s that Atom asks for, also without any event', (name) => {
  expect(feed()).toMatch(new RegExp(`<${name}>.+</${name}>`));
});

it('is as old as its newest event', () => {
  const older = { ...fakeProviderEvent, id: '0'.repeat(26), at: '2025-01-01T00:00:00.000Z' };
  expect(feed(fakeProviderEvent, older)).toMatch(/<\/subtitle>\n {2}<updated>2026-01-02T03:00:01.000Z</);
});

it('names features in words', () => {
  const lost = { ...fakeProviderEvent, type: 'feature-lost', params: { feature: 'calls' } } as const;
  expect(feed(lost)).toContain('A feature is not offered any more: Voice and video calls.');
});

it('keeps the words of strangers from being markup', () => {
  const issuer = ']]></title><script>alert(1)</script>&\u0000\u0008\ud800"\'';
  const type = 'certificate-changed-unexpectedly';
  const text = feed({ ...fakeProviderEvent, type, params: { direction: 's2s', issuer, previousIssuer: 'x', daysLeft: 9 } });
  expect(text).not.toContain('<script');
  expect(text).toContain(']]&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\ufffd\ufffd\ufffd&quot;&apos;');
});

it.each([
  ['a\tb\nc\r', 'a\tb\nc\r'],
  ['💩\uffff', '💩\ufffd'],
])('writes %j as %j', (given, written) => expect(xmlText(given)).toBe(written));

describe('a feed reader', () => {
  const hostile = `]]></title><script>alert(1)</script>&amp;"'\u0000`;
  const params = { direction: 's2s', issuer: hostile, previousIssuer: 'x', daysLeft: 9 } as const;
  const events = [
    { ...fakeProviderEvent, id: 'b'.repeat(26), type: 'certificate-changed-unexpectedly', params } as const,
    fakeProviderEvent,
  ];
  it.each([
    ['of a provider', eventFeed('https://site.example', 'example.org', events), ''],
    ['of all', allEventsFeed('https://site.example', events), 'example.org: '],
  ])('reads the feed %s', (_name, text, before) => {
    const read = parseAtomFeed(text);
    expect(read.updated).toBe(fakeProviderEvent.at);
    expect(read.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
    expect(read.entries?.map(({ id }) => id)).toEqual(
      events.map(({ id }) => `https://site.example/providers/example.org#event-${id}`),
    );
    expect(read.entries?.[1]).toMatchObject({
      title: { value: `${before}The letter of the connection for apps went from A to B.` },
      updated: fakeProviderEvent.at,
      categories: [{ term: 'letter-changed' }],
    });
    expect(JSON.stringify(read.entries?.[0]?.title)).toContain('<script>alert(1)</script>&amp;');
  });

  it('finds nothing in an empty one', () =>
    expect(parseAtomFeed(allEventsFeed('https://site.example', [])).entries ?? []).toEqual([]));
});
