import type { Freshness } from '@signpost/contracts';
import { type SoftwareKind, softwareKindOf } from '../softwareKind.ts';
import { knownToTheEnd, oldestSupported, type Release, releaseListDate, releases } from './releases.ts';

const dayMs = 86_400_000;
/** An operator has so long to follow. */
const graceDays = 365;
/** Nobody mends for longer. */
const supportDays = 3 * 365;
/** So long after the day of the list, a newer release is all too likely to be missing from it. */
const listLifeDays = 400;

/** Where a version stands among the known releases: `unknown` for software or numbering that the list does not know. */
export function freshnessOf(name: string | null, version: string | null, now: Date): Freshness {
  const kind = softwareKindOf(name);
  const known = kind ? releases[kind] : [];
  const newest = known.at(-1) ?? null;
  const numbers = numbersOf(version);
  const unknown: Freshness = { state: 'unknown', newest: newest?.version ?? null, supersededAt: null, listDate: releaseListDate };
  if (!kind || !newest || !numbers) return unknown;
  const next = known.find((release) => compare(numbersOf(release.version) ?? [], numbers) > 0);
  if (!next) return isCurrent(kind, now) ? { ...unknown, state: 'current' } : unknown;
  return { ...unknown, supersededAt: next.date, state: stateOf(kind, numbers, next, now) };
}

const isCurrent = (kind: SoftwareKind, now: Date): boolean =>
  knownToTheEnd.has(kind) && daysSince(releaseListDate, now) <= listLifeDays;

function stateOf(kind: SoftwareKind, numbers: readonly number[], next: Release, now: Date): Freshness['state'] {
  const oldest = numbersOf(oldestSupported[kind] ?? null);
  const days = daysSince(next.date, now);
  if ((oldest && compare(numbers, oldest) < 0) || days > supportDays) return 'unsupported';
  return days > graceDays ? 'old' : 'current';
}

/** `24.12-3~bpo12+1` → 24, 12. Builds between releases have no place among them. */
function numbersOf(version: string | null): number[] | null {
  if (version === null || /nightly|trunk|hg:|snapshot|master/i.test(version)) return null;
  const match = /^v?(\d{1,4}(?:\.\d{1,4}){1,3})/.exec(version.trim());
  return match ? (match[1] ?? '').split('.').map(Number) : null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const daysSince = (date: string, now: Date): number => (now.getTime() - Date.parse(date)) / dayMs;
