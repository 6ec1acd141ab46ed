import type { DoubtedFinding } from '@signpost/contracts';

/** A finding as a form or an address names it: `check` or `check direction`. `null` where it is none. */
export function readFinding(text: string | null): DoubtedFinding | null {
  const [, check = '', direction] = /^([a-z0-9.-]{1,80})(?: (c2s|s2s))?$/.exec(text ?? '') ?? [];
  return check === '' ? null : { check, direction: direction === 'c2s' || direction === 's2s' ? direction : null };
}

export const findingQuery = ({ check, direction }: DoubtedFinding): string =>
  `?finding=${encodeURIComponent(direction === null ? check : `${check} ${direction}`)}`;
