import { describe, expect, it } from 'vitest';
import { type BadgeChoice, badgePath, badgeSnippets, snippetKinds } from './badgeSnippets.ts';
import { readBadgeQuery } from './readBadgeQuery.ts';

const choice = (change: Partial<BadgeChoice> = {}): BadgeChoice => ({
  ...{ domain: 'example.org', variant: 'overall', size: 'normal', theme: 'auto', label: '' },
  ...change,
});

describe('the snippets', () => {
  it('name picture and report in each language of markup', () => {
    const made = badgeSnippets('https://site.example', choice({ variant: 's2s', theme: 'dark', size: 'small' }), 'Alt');
    const picture = 'https://site.example/badge/example.org.svg?variant=s2s&size=small&theme=dark';
    const page = 'https://site.example/providers/example.org#letter';
    expect(made).toEqual({
      html: `<a href="${page}"><img src="${picture.replaceAll('&', '&amp;')}" alt="Alt" height="20"></a>`,
      markdown: `[![Alt](${picture})](${page})`,
      bbcode: `[url=${page}][img]${picture}[/img][/url]`,
      rst: `.. image:: ${picture}\n   :target: ${page}\n   :alt: Alt`,
      shields: `[![Alt](https://img.shields.io/endpoint?url=${encodeURIComponent('https://site.example/badge/example.org.json?variant=s2s')})](${page})`,
    });
  });

  it('let no typed label out of its place', () => {
    const hostile = '"><script>[/img])(\n]`\'';
    const made = badgeSnippets('https://site.example', choice({ label: hostile }), 'Alt');
    for (const kind of snippetKinds) {
      const address =
        /badge[^\s"\]]*?label=([^\s"\]]*?)(?=["\s)\]]|\[\/img|$)/.exec(decodeURIComponentOnce(kind, made[kind]))?.[1] ?? '';
      expect(address).not.toMatch(/[<>"'()[\]`\n]/);
    }
    expect(made.html).not.toContain('<script');
    expect(new URL(badgePath(choice({ label: hostile })), 'https://x').searchParams.get('label')).toBe(hostile);
  });
});

/** In the line for shields.io our address is a value in theirs. */
const decodeURIComponentOnce = (kind: string, text: string): string =>
  kind === 'shields' ? text.replace(/url=([^)]*)/, (_, url: string) => `url=${decodeURIComponent(url)}`) : text;

describe('the query', () => {
  it('is read with the usual in place of what is not offered', () =>
    expect(
      readBadgeQuery({ domain: ' Example.NET ', variant: 'x', size: 'large', theme: ['dark', 'light'], label: ' Chat ' }),
    ).toEqual({
      typed: ' Example.NET ',
      problem: false,
      choice: { domain: 'example.net', variant: 'overall', size: 'large', theme: 'dark', label: 'Chat' },
    }));

  it('has an example until somebody gives a domain', () =>
    expect(readBadgeQuery({})).toEqual({ typed: '', problem: false, choice: choice() }));
  it.each(['127.0.0.1', 'a@b.example', 'https://x.example', 'localhost'])('says that %s is no domain', (domain) =>
    expect(readBadgeQuery({ domain }).problem).toBe(true),
  );
  it.each(['x'.repeat(31), 'a\u202eb', '  '])('drops the label %j', (label) =>
    expect(readBadgeQuery({ label }).choice.label).toBe(''),
  );
});
