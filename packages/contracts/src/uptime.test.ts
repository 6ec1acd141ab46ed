import { expect, it } from 'vitest';
import { uptimeParts, uptimeShare } from './uptime.ts';

const looks = { up: 3, degraded: 0, down: 1, unknown: 20 };

it('shares a day among what could be told', () => {
  expect(uptimeParts([looks])).toEqual({ up: 0.75, degraded: 0, down: 0.25 });
  expect(uptimeParts([{ ...looks, up: 0, down: 0 }])).toBeNull();
});

it('weighs days by their time, not by how often we looked', () => {
  const calm = { up: 24, degraded: 0, down: 0, unknown: 0, minutes: { up: 1440, degraded: 0, down: 0, unknown: 0 } };
  const watched = { up: 0, degraded: 0, down: 96, unknown: 0, minutes: { up: 0, degraded: 0, down: 1440, unknown: 0 } };
  expect(uptimeShare([calm, watched])).toBe(0.5);
});
