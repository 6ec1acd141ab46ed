import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { localHref } from './localHref.ts';

it.each([
  ['/', '/de'],
  ['/?a=1', '/de?a=1'],
  ['/providers?c2s=A#x', '/de/providers?c2s=A#x'],
  ['/providers/api.example', '/de/providers/api.example'],
  ['/providers/example.json', '/de/providers/example.json'],
  ['/apis', '/de/apis'],
  ['/api/v1/providers?limit=1', '/api/v1/providers?limit=1'],
  ['/badge/good.example.svg', '/badge/good.example.svg'],
  ['/docs', '/docs'],
  ['/openapi.json', '/openapi.json'],
  ['/sitemap.xml', '/sitemap.xml'],
  ['#content', '#content'],
  ['//elsewhere.example/', '//elsewhere.example/'],
  ['https://elsewhere.example/', 'https://elsewhere.example/'],
  ['xmpp:example.org?register', 'xmpp:example.org?register'],
])('%s is %s in German', (href, local) => {
  expect(localHref(href, 'de')).toBe(local);
  expect(localHref(href, 'en')).toBe(href);
});

const root = new URL('..', import.meta.url).pathname;
const drawn = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
const own = ['components/Link.tsx', 'components/LocalForm.tsx', 'components/LanguageSwitcher.tsx'];

it.each(drawn.filter((file) => !own.includes(file)))('%s keeps the reader’s language: <Link> and <LocalForm> alone', (file) =>
  expect(readFileSync(join(root, file), 'utf8').match(/^\s*[^`'"\n]*<(a|form)(?=[\s>])/gm) ?? []).toEqual([]),
);
