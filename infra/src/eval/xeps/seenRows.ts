import type { Answer, Assessment } from '@signpost/contracts';

export type Letter = 'Y' | 'N' | 'c' | '-';
const letters: Readonly<Record<Answer, Letter>> = { yes: 'Y', no: 'N', claimed: 'c', unknown: '-' };

/** Every row of an assessment by its name in the table: extensions, capabilities, rows of the suite. */
export function seenRows({ xeps = [], capabilities, suite = [] }: Assessment): Map<string, Letter> {
  const all = suite.find(({ category, level }) => category === 'all' && level === 'advanced')?.rows ?? [];
  return new Map([
    ...xeps.map(({ number, answer }) => [String(number).padStart(4, '0'), letters[answer]] as const),
    ...capabilities.map(({ id, answer }) => [`capability ${id}`, letters[answer]] as const),
    ...all.map(({ id, answer }) => [`suite ${id}`, letters[answer]] as const),
  ]);
}
