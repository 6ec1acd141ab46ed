import { expect, it } from 'vitest';
import { entityTag, namesTag } from './entityTag.ts';

it('gives equal bodies equal tags and others different ones', () => {
  expect(entityTag('a')).toBe(entityTag('a'));
  expect(entityTag('a')).not.toBe(entityTag('b'));
  expect(entityTag('ü')).toMatch(/^"[\w-]{27}"$/);
});

it.each([
  ['"x"', true],
  ['W/"x"', true],
  ['"y", W/"x"', true],
  ['*', true],
  ['"y"', false],
  ['x', false],
  ['', false],
  [undefined, false],
])('finds the tag in %j: %s', (header, expected) => expect(namesTag(header, '"x"')).toBe(expected));
