import { expect, it } from 'vitest';
import { FuzzCases } from './cases.ts';
import { readerNames } from './readers.ts';

const corpus = {
  tls: [Buffer.from('abcdef'), Buffer.from('xy')],
  tls13: [Buffer.from('m')],
  x509: [Buffer.from('c')],
  xml: [Buffer.from('<a/>')],
  cursor: [Buffer.from('{}')],
};

it('cuts every input off at each byte first', () => {
  const cases = new FuzzCases(corpus, 1, Number.POSITIVE_INFINITY);
  const first = Array.from({ length: cases.truncations }, (_, index) => cases.at(index)).map(
    ({ reader, bytes }) => `${reader} ${bytes}`,
  );
  expect(first.slice(0, 10)).toEqual([
    'tls ',
    'tls a',
    'tls ab',
    'tls abc',
    'tls abcd',
    'tls abcde',
    'tls abcdef',
    'tls ',
    'tls x',
    'tls xy',
  ]);
  expect(first.at(-1)).toBe('cursor {}');
});

it('makes the same case again, and another one from another seed', () => {
  const of = (seed: number) =>
    Array.from({ length: 50 }, (_, index) => new FuzzCases(corpus, seed, 0).at(index).bytes.toString('hex'));
  expect(of(7)).toEqual(of(7));
  expect(of(7)).not.toEqual(of(8));
});

it('gives every reader its share', () => {
  const cases = new FuzzCases(corpus, 3, 0);
  const seen = new Set(Array.from({ length: 2000 }, (_, index) => cases.at(index).reader));
  expect([...seen].sort()).toEqual([...readerNames].sort());
});
