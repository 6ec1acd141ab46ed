import { describe, expect, it } from 'vitest';
import type { PolicyText } from './PolicyText.ts';
import { readText } from './readText.ts';

const words = ({ tokens, sentences }: PolicyText) =>
  sentences.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
const kinds = ({ blocks }: PolicyText) => blocks.map(({ kind }) => kind);

describe('words', () => {
  it.each([
    ["We don't keep it.", 'drop', 'we dont keep it .'],
    ["l'adresse d’un an", 'split', 'l adresse d un an'],
    ['Größe der IP-Adressen', 'drop', 'grosse der ip adressen'],
    ['Ещё й', 'drop', 'еще и'],
    ['**Files** are `kept`', 'drop', 'files are kept'],
    ['see [our page](https://a.example/b_c) now', 'drop', 'see our page now'],
    ['write to me@a.example, or https://a.example/x.', 'drop', 'write to @mail , or @url .'],
    ['kept 72h<br>then gone', 'drop', 'kept 72 h . then gone'],
    ['4-8 weeks', 'drop', '4 8 weeks'],
  ] as const)('%s', (source, apostrophes, expected) => expect(words(readText(source, apostrophes)).join(' ')).toBe(expected));

  it('stand where the source has them', () => {
    const source = 'Ä **b** [c](https://d.example) ﬁ ё.';
    const { tokens } = readText(source, 'drop');
    expect(tokens.map(({ start, end }) => source.slice(start, end))).toEqual(['Ä', 'b', 'c', 'ﬁ', 'ё', '.']);
  });
});

describe('sentences', () => {
  it.each([
    ['Kept for 7 days. Then deleted.', ['kept for 7 days .', 'then deleted .']],
    ['Stand: 1. Februar 2026.', ['stand : 1 . februar 2026 .']],
    ['Siehe Art. 6 Abs. 1 DSGVO.', ['siehe art . 6 abs . 1 dsgvo .']],
    ['z.B. Fotos. Danach nichts.', ['z . b . fotos .', 'danach nichts .']],
    ['files (photos, videos...) are kept', ['files ( photos , videos . . . ) are kept']],
    ['MAM: 7 days | Logs: 1 day', ['mam : 7 days |', 'logs : 1 day']],
  ])('%s', (source, expected) => expect(words(readText(source, 'drop'))).toEqual(expected));

  it('are cut where no full stop comes', () => {
    const { sentences } = readText('word '.repeat(1_000), 'drop');
    expect(Math.max(...sentences.map(({ from, to }) => to - from))).toBe(200);
  });
});

describe('layout', () => {
  it('knows headings of Markdown and of plain text', () => {
    const source = '# One\n\nText here.\n\nTwo\n---\n\nMore text.\n\nHow long do we keep it\n\nThree days and not one more.\n';
    expect(kinds(readText(source, 'drop'))).toEqual(['heading', 'paragraph', 'heading', 'paragraph', 'heading', 'paragraph']);
  });

  it('tells which items, lead-in and headings hold an item', () => {
    const { blocks } = readText('## Data\n\nWe store:\n\n- Messages\n  - in rooms\n- Files\n', 'drop');
    expect(blocks.map(({ kind, parents, headings }) => [kind, parents, headings])).toEqual([
      ['heading', [], []],
      ['paragraph', [], [0]],
      ['item', [1], [0]],
      ['item', [2, 1], [0]],
      ['item', [1], [0]],
    ]);
  });

  it('gives a table cell its row and its column', () => {
    const { blocks } = readText('| Data | Time |\n|---|---|\n| Files | 7 days |\n', 'drop');
    expect(blocks.map(({ parents, column }) => [parents, column])).toEqual([
      [[], null],
      [[], null],
      [[], 0],
      [[2], 1],
    ]);
  });

  it('leaves out code and front matter', () => {
    expect(words(readText('---\ntitle: x\n---\nText.\n\n```\ncode here\n```\n', 'drop'))).toEqual(['text .']);
  });
});
