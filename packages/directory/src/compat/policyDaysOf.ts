import type { PolicySummary, RetentionValue } from '@signpost/contracts';
import type { PolicyDays } from './numberFields.ts';

/** What a text that we read says of files and messages, as the format writes days; what other sources say is not taken twice. */
export function policyDaysOf(summary: PolicySummary | undefined): PolicyDays | null {
  if (!summary) return null;
  const said = (of: 'archive' | 'files'): number | null => (summary.quoted.includes(of) ? daysOf(summary[of]) : null);
  return { files: said('files'), messages: said('archive') };
}

/** “Not kept” and “less than a day” are −1 in the format, where 0 is “without limit”. */
function daysOf(value: RetentionValue): number | null {
  if (value === 'unstated') return null;
  if (value === 'unlimited') return 0;
  return value === 'none' || value === 0 ? -1 : value;
}
