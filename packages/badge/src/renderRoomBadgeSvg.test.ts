import { expect, it } from 'vitest';
import { renderRoomBadgeSvg } from './index.ts';

it('shows a name and a number, whatever the name holds', () => {
  const svg = renderRoomBadgeSvg({ name: '<script>"&\u202e', people: 12.4 });
  expect(svg).toContain('<title id="t">&lt;script&gt;&quot;&amp;: 12</title>');
  expect(svg).not.toMatch(/<script|\u202e/);
  expect(renderRoomBadgeSvg({ name: 'x'.repeat(500), people: 1 }).length).toBeLessThan(1500);
});
