import { expect, it } from 'vitest';
import { storableJson, storableText } from './storable.ts';

it.each([
  ['a\0b', 'a\ufffdb'],
  ['half \ud83d pair', 'half \ufffd pair'],
  ['whole 😀 pair', 'whole 😀 pair'],
  ['written \\u0000 out', 'written \\u0000 out'],
  ['slash \\\0 NUL', 'slash \\\ufffd NUL'],
])('keeps %j as %j', (text, kept) => {
  expect(storableText(text)).toBe(kept);
  expect(JSON.parse(storableJson({ [text]: [text] }))).toEqual({ [kept]: [kept] });
});
