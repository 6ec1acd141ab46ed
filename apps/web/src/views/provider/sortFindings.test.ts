import type { Finding, Letter } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { sortFindings, toneOf } from './sortFindings.ts';

const finding = (outcome: Finding['outcome'], cap?: Letter) => ({ outcome, cap }) as Finding;

it('puts first what weighs most', () => {
  const [light, heavy, warn, pass] = [finding('fail', 'A'), finding('fail', 'D'), finding('warn'), finding('pass')];
  expect(sortFindings([pass, light, warn, heavy])).toEqual([heavy, light, warn, pass]);
});

it.each([
  [finding('fail', 'F'), 'fail'],
  [finding('fail', 'C'), 'fail'],
  [finding('fail', 'B'), 'warn'],
  [finding('fail'), 'warn'],
  [finding('warn', 'D'), 'warn'],
  [finding('info'), 'info'],
])('shows %o as %s', (shown, tone) => expect(toneOf(shown)).toBe(tone));
