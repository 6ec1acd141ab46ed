import { z } from 'zod';
import { type RetentionValue, transparencies } from '../policy.ts';
import type { ProviderRow } from '../provider.ts';

/** Days that the directory offers to filter by. */
export const keptMostSteps = [1, 7, 14, 30, 90, 365] as const;
export const keptLeastSteps = [7, 14, 30, 90, 365] as const;

const days = z.coerce.number().int().min(1).max(36_500).optional();

/** What providers say of keeping data. Whoever says nothing passes none of them. */
export const keepingFilters = {
  /** Messages are kept for at most so many days. */
  archiveMaxDays: days,
  filesMinDays: days,
  filesMaxDays: days,
  noIpLogs: z.enum(['yes']).optional(),
  /** How openly the policy speaks. */
  policy: z.enum(transparencies).optional(),
};
export type KeepingFilter = keyof typeof keepingFilters;

/** As a number that grows with the time; `null` where nothing is stated. */
export const keptDays = (value: RetentionValue | undefined): number | null =>
  value === undefined || value === 'unstated'
    ? null
    : value === 'none'
      ? 0
      : value === 'unlimited'
        ? Number.POSITIVE_INFINITY
        : value;

type Subject = Pick<ProviderRow, 'policy'>;
type Asked = { [Name in KeepingFilter]?: z.infer<(typeof keepingFilters)[Name]> };

const atMost = (value: RetentionValue | undefined, most = 0) => (keptDays(value) ?? Number.POSITIVE_INFINITY) <= most;
const atLeast = (value: RetentionValue | undefined, least = 0) => (keptDays(value) ?? -1) >= least;

export const keepingTests: Record<KeepingFilter, (provider: Subject, query: Asked) => boolean> = {
  archiveMaxDays: ({ policy }, { archiveMaxDays }) => atMost(policy?.archive, archiveMaxDays),
  filesMinDays: ({ policy }, { filesMinDays }) => atLeast(policy?.files, filesMinDays),
  filesMaxDays: ({ policy }, { filesMaxDays }) => atMost(policy?.files, filesMaxDays),
  noIpLogs: ({ policy }) => policy?.ipLogs === 'none',
  policy: ({ policy }, query) => policy?.transparency === query.policy,
};

/** The values by which one provider is counted. */
export function keepingValues({ policy }: Subject): [string, string][] {
  if (!policy) return [];
  const steps = (facet: string, all: readonly number[], holds: (step: number) => boolean) =>
    all.filter(holds).map((step): [string, string] => [facet, `${step}`]);
  return [
    ...steps('archiveMaxDays', keptMostSteps, (step) => atMost(policy.archive, step)),
    ...steps('filesMinDays', keptLeastSteps, (step) => atLeast(policy.files, step)),
    ...steps('filesMaxDays', keptMostSteps, (step) => atMost(policy.files, step)),
    ...(policy.ipLogs === 'none' ? [['noIpLogs', 'yes'] as [string, string]] : []),
    ...(policy.transparency === null ? [] : [['policy', policy.transparency] as [string, string]]),
  ];
}
