import type { ListedRoom } from '@signpost/db';
import { createRandom } from './createRandom.ts';
import { type Vocabulary, vocabularies } from './vocabularies.ts';

export const serviceCount = 2000;
const latin = /^[a-z]+$/;

/** Words fall off in number as ranks rise, as they do in every language. */
const zipf = (random: () => number, count: number): number => Math.min(count - 1, Math.floor(count ** random()) - 1);

/** The rooms of one number range, the same for the same numbers; sizes fall off steeply, most are empty. */
export function syntheticRooms(from: number, to: number, all: readonly Vocabulary[] = vocabularies()): ListedRoom[] {
  const shares = all.flatMap((one) => Array<Vocabulary>(one.share).fill(one));
  return Array.from({ length: to - from }, (_, index) => roomOf(from + index, shares));
}

function roomOf(number: number, shares: readonly Vocabulary[]): ListedRoom {
  const random = createRandom(number * 7919 + 17);
  const spoken = shares[Math.floor(random() * shares.length)] as Vocabulary;
  const text = (count: number) =>
    Array.from({ length: count }, () => spoken.words[zipf(random, spoken.words.length)]).join(spoken.space);
  const name = text(1 + Math.floor(random() * 3));
  const known = random() < 0.8;
  return {
    address: `${localOf(name, number)}@rooms.host${number % serviceCount}.example`,
    name: random() < 0.9 ? name : null,
    description: random() < 0.75 ? text(3 + Math.floor(random() * 14)) : null,
    declaredLanguage: null,
    language: known ? spoken.code : null,
    languageSource: known ? 'declared' : null,
    occupants: Math.floor(random() ** -0.55 - 1) % 5000,
    moderated: random() < 0.2,
    anonymity: random() < 0.85 ? 'semi' : 'none',
    history: random() < 0.4,
    logsUrl: null,
    webChatUrl: random() < 0.1 ? 'https://chat.example/' : null,
    avatarHash: null,
    tags: [],
    adult: random() < 0.02,
    confusable: false,
  };
}

function localOf(name: string, number: number): string {
  const first = name.split(' ')[0] ?? '';
  return latin.test(first) ? `${first}-${number.toString(36)}` : `r-${number.toString(36)}`;
}
