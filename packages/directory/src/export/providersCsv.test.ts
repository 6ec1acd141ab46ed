import { buildPublished } from '@signpost/testing';
import { describe, expect, it } from 'vitest';

import { providersCsv } from './providersCsv.ts';
import { csvCell } from './writeCsv.ts';

/** What a spreadsheet reads back: cells by RFC 4180. */
const read = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1+1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b@x',
    '＝1',
    `=cmd|' /C calc'!A0`,
  ])('keeps %j from being a formula', (text) => {
    const [shown = ''] = read(`${csvCell(text)}\r\n`);
    expect(shown).toBe(`'${text}`);
  });

  it.each(['Prosody', 'a,b', 'say "x"', 'a\r\nb', '1.2-3', ''])('leaves %j as it is', (text) =>
    expect(read(`${csvCell(text)}\r\n`)).toEqual([text]),
  );
  it.each([
    [-5, '-5'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
  ])('writes %j as %j', (value, text) => expect(csvCell(value)).toBe(`"${text}"`));
  it('holds no NUL and no half character', () => expect(csvCell('a\0\ud800')).toBe('"a\ufffd\ufffd"'));
});

describe('the table', () => {
  const { head, line } = providersCsv(['upload', 'calls']);
  it('has as many cells in each line as in its head', () => {
    const hostile = buildPublished({ software: { answer: 'yes', name: '=HYPERLINK("x"),\r\n"', version: null } });
    const cells = read(line(hostile.row));
    expect(cells).toHaveLength(read(head).length);
    expect(cells[read(head).indexOf('software')]).toBe(`'=HYPERLINK("x"),\r\n"`);
  });
  it('tells an ability that nobody looked for as unknown', () => {
    const cells = read(line(buildPublished().row));
    expect(cells.slice(-2)).toEqual(['yes', 'unknown']);
  });
});
