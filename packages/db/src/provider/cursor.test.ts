import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';

const order = { sort: 'grade', order: 'asc' } as const;

describe('cursor', () => {
  it('leads back to where it was written', () => {
    const place = { key: -5, domain: 'example.org' };
    expect(readCursor(order, writeCursor(order, place))).toEqual(place);
  });

  const foreign = writeCursor({ sort: 'domain', order: 'asc' }, { key: 0, domain: 'example.org' });
  const crafted = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    '',
    'x',
    '%%%',
    foreign,
    crafted(null),
    crafted(['grade-asc', 'x', 'example.org']),
    crafted(['grade-asc', 1, "a' OR '1'='1"]),
    crafted(['grade-asc', 1e300, 'example.org']),
    crafted(['grade-asc', 1]),
  ])('refuses %j', (text) => {
    expect(() => readCursor(order, text)).toThrow(expect.objectContaining({ code: 'bad-cursor' }));
  });
});
