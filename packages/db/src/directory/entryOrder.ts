import {
  keptDays,
  type Letter,
  letters,
  type ProviderQuery,
  type ProviderSort,
  rankOf,
  signUpWays,
  uploadBytes,
} from '@signpost/contracts';
import type { DirectoryEntry } from './DirectoryEntry.ts';

type Subject = DirectoryEntry['subject'];
/** A number that ascends from what most people want first; `null` where it is unknown. */
type Key = (subject: Subject) => number | null;

const last = 1e15;
const places = (list: readonly string[]) => (value: string | null) => (value === null ? null : placeIn(list, value));
const placeIn = (list: readonly string[], value: string) => (list.includes(value) ? list.indexOf(value) : null);
const letterPlace = (letter: Letter) => (letter === '?' ? null : placeIn(letters, letter));
const wayPlace = places(signUpWays);
const answerPlaces: Readonly<Record<string, number>> = { yes: 0, claimed: 1, no: 2 };
/** Yes, likely, no; not tested has no place. */
const answerOf =
  (id: string): Key =>
  ({ capabilities }) =>
    answerPlaces[capabilities.find((capability) => capability.id === id)?.answer ?? 'unknown'] ?? null;
/** Without end comes after every number of days. */
const finite = (days: number | null) => (days === Number.POSITIVE_INFINITY ? last / 2 : days);
const negated = (value: number | null) => (value === null ? null : -value);

/** The first six bytes, which tell names of software apart. */
const textPlace = (text: string | null): number | null =>
  text === null
    ? null
    : [...Buffer.from(text.toLowerCase()).subarray(0, 6)].reduce((sum, byte, at) => sum + byte * 256 ** (5 - at), 0);

const keys: Record<Exclude<ProviderSort, 'domain'>, Key> = {
  grade: ({ overall }) => negated(rankOf(overall)),
  observed: ({ observedAt }) => (observedAt === null ? null : Date.parse(observedAt)),
  c2s: ({ c2s }) => letterPlace(c2s.letter),
  s2s: ({ s2s }) => letterPlace(s2s.letter),
  'sign-up': ({ signUp }) => wayPlace(signUp.way),
  software: ({ software }) => textPlace(software.name),
  since: ({ declared }) => (declared?.since === undefined ? null : Number(declared.since.replaceAll('-', ''))),
  upload: ({ capabilities }) => negated(uploadBytes(capabilities)),
  archive: answerOf('archive'),
  uptime: ({ uptime }) => (uptime?.share == null ? null : -Math.round(uptime.share * 1e6)),
  kept: ({ policy }) => finite(keptDays(policy?.archive)),
  groups: answerOf('groups'),
  calls: answerOf('calls'),
  push: answerOf('push'),
  omemo: answerOf('omemo'),
};

export interface Placed {
  key: number;
  domain: string;
}

/** The place of an entry; what is unknown comes last both ways. */
export function placeOf({ sort, order }: Pick<ProviderQuery, 'sort' | 'order'>, subject: Subject): Placed {
  const found = sort === 'domain' ? 0 : keys[sort](subject);
  return { key: found === null ? last : order === 'asc' ? found : -found, domain: subject.domain };
}

/** By the key, then by name; by name alone the order given turns the names round. */
export function comparePlaces({ sort, order }: Pick<ProviderQuery, 'sort' | 'order'>): (a: Placed, b: Placed) => number {
  const sign = sort === 'domain' && order === 'desc' ? -1 : 1;
  return (a, b) => a.key - b.key || sign * (a.domain < b.domain ? -1 : a.domain > b.domain ? 1 : 0);
}
