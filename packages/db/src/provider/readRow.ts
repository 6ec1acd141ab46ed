import { declaredFactsSchema, isStale, type ProviderRow, providerRowSchema } from '@signpost/contracts';
import { blankRow, type TimelessRow } from './blankRow.ts';

const timeless = providerRowSchema.omit({ stale: true, declared: true });

/**
 * The stored row. One that this release cannot read any more is shown as unknown by our own fault, so that it does not
 * take the whole list with it; the next assessment makes it good.
 */
export function readTimelessRow(domain: string, stored: unknown): TimelessRow {
  const parsed = timeless.safeParse(stored);
  return parsed.success ? parsed.data : blankRow(domain, 'our-fault');
}

/** The stored row as it stands now. */
export function readRow(domain: string, stored: unknown, now: Date, seedFacts: unknown = null): ProviderRow {
  const row = readTimelessRow(domain, stored);
  const declared = declaredFactsSchema.safeParse(seedFacts);
  return { ...row, stale: isStale(row.observedAt, now), ...(declared.success ? { declared: declared.data } : {}) };
}
