import { expect, it } from 'vitest';
import { isPublicSuffix } from './isPublicSuffix.ts';

it.each([
  ['com', true],
  ['co.uk', true],
  ['github.io', true],
  ['xn--p1ai', true],
  ['рф', true],
  ['COM.', true],
  ['', true],
  ['127.0.0.1', true],
  ['exa\u202emple.com', true],
  ['example.com', false],
  ['example.co.uk', false],
  ['chat.example.co.uk', false],
  ['someone.github.io', false],
  ['bücher.de', false],
])('%j: %s', (domain, expected) => expect(isPublicSuffix(domain)).toBe(expected));
