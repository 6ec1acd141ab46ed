import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanTextSchema, oneLine } from './plainText.ts';

it.each([
  ['a\r\nSet-Cookie: b', 'a Set-Cookie: b'],
  ['\u202Etxt.exe\u2066', 'txt.exe'],
  ['a\u0000\u2028b', 'a b'],
  ['  two   blanks ', 'two blanks'],
  ['<b>stays as written</b>', '<b>stays as written</b>'],
])('reads %j into one line', (text, line) => expect(oneLine(text)).toBe(line));

it('comes to rest, whatever is written', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => oneLine(oneLine(text)) === oneLine(text))));

it('takes no more than it is asked for, and nothing that is not clean', () => {
  expect(cleanTextSchema(3).safeParse('abcd').success).toBe(false);
  expect(cleanTextSchema(9).safeParse('a\nb').success).toBe(false);
  expect(cleanTextSchema(9).parse('a b')).toBe('a b');
});
