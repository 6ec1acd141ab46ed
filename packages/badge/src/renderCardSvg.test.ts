import { expect, it } from 'vitest';
import { renderCardSvg } from './renderCardSvg.ts';

const input = { domain: 'example.org', state: 'graded', c2s: 'A+', s2s: 'B', observedAt: '2026-11-21T10:00:00.000Z' } as const;

it('names the provider, both letters and the day', () => {
  const svg = renderCardSvg(input);
  for (const part of ['example.org', '>A+</text>', '>B</text>', 'measured on 2026-11-21']) expect(svg).toContain(part);
  expect(renderCardSvg({ ...input, state: 'stale' })).toContain('out of date');
});

it.each([
  ['pending', 'Not tested yet'],
  ['down', 'Did not answer'],
  ['unknown-domain', 'Not in the directory'],
] as const)('shows no letter where there is none: %s', (state, words) => {
  const svg = renderCardSvg({ ...input, state });
  expect(svg).toContain(words);
  expect(svg).not.toMatch(/>(A\+|B)<\/text>/);
});

it('keeps hostile and long domains text on the card', () => {
  const svg = renderCardSvg({ ...input, domain: `"><script>${'x'.repeat(300)}` });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('…</text>');
  expect(svg.length).toBeLessThan(3000);
});
