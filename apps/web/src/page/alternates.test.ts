import { expect, it } from 'vitest';
import { alternatesOf, canonicalOf } from './alternates.ts';

const origin = 'https://signpost.example';

it('names a page in every language and one for everybody else', () =>
  expect(alternatesOf(origin, '/providers?c2s=A').map(({ hreflang, href }) => `${hreflang} ${href}`)).toEqual([
    'en https://signpost.example/providers?c2s=A',
    'de https://signpost.example/de/providers?c2s=A',
    'fr https://signpost.example/fr/providers?c2s=A',
    'es https://signpost.example/es/providers?c2s=A',
    'ru https://signpost.example/ru/providers?c2s=A',
    'x-default https://signpost.example/providers?c2s=A',
  ]));

it('knows operators’ pages by their English address alone', () => {
  expect(alternatesOf(origin, '/checks/tls-1.2')).toEqual([]);
  expect(canonicalOf(origin, '/checks/tls-1.2', 'de')).toBe(`${origin}/checks/tls-1.2`);
  expect(canonicalOf(origin, '/checks-of-mine', 'de')).toBe(`${origin}/de/checks-of-mine`);
  expect(canonicalOf(origin, '/', 'ru')).toBe(`${origin}/ru`);
});
