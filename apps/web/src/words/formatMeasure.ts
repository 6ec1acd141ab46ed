import type { Capability } from '@signpost/contracts';
import type { Words } from './createWords.ts';
import { numberFormat } from './formats.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "100 MB" in powers of 1000, as app stores and phones count, and never more than there are: what is shown are limits. */
export function formatBytes(bytes: number, locale: string): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const options = { style: 'unit', unit: units[power] ?? 'byte', maximumSignificantDigits: 3, roundingMode: 'trunc' } as const;
  return numberFormat(locale, options).format(bytes / 1000 ** power);
}

/** A capability's measure in words, or `null` where it has none. */
export function formatMeasure({ value, unit }: Pick<Capability, 'value' | 'unit'>, words: Words): string | null {
  if (value === undefined) return null;
  if (unit === 'bytes') return formatBytes(value, words.locale);
  if (unit === 'days') return words.count('measure.days', value);
  return numberFormat(words.locale, {}).format(value);
}
