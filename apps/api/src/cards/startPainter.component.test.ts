import { cardSize, renderCardSvg } from '@signpost/badge';
import { afterAll, expect, it } from 'vitest';
import { startPainter } from './startPainter.ts';

const painter = startPainter();
afterAll(() => painter.stop());
const card = (domain: string) =>
  renderCardSvg({ domain, state: 'graded', c2s: 'A', s2s: 'T', observedAt: '2026-11-21T10:00:00.000Z' });

it('makes PNGs of the right size, with the text in them', async () => {
  const [one, other] = await Promise.all([painter.paint(card('one.example')), painter.paint(card('other.example'))]);
  for (const png of [one, other]) {
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([cardSize.width, cardSize.height]);
  }
  expect(Buffer.compare(one, other)).not.toBe(0);
});

it('refuses what it cannot draw, and goes on', async () => {
  await expect(painter.paint('no svg')).rejects.toThrow();
  expect((await painter.paint(card('one.example'))).length).toBeGreaterThan(5000);
});

it('refuses while too many wait', async () => {
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => painter.paint(card('one.example'))));
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(4);
});
