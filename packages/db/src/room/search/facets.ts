import { type Letter, type RoomAnonymity, rankOf } from '@signpost/contracts';

/**
 * What rooms are filtered by, as numbers beside the numbers of their words, so that one index intersects both. Words are
 * positive; see {@link wordTerm}.
 */
const anonymityTerms: Record<RoomAnonymity, number> = { semi: -10, none: -11 };
const webChatTerm = -30;
/** The least size of each class. */
const sizeSteps = [0, 2, 5, 10, 20, 50, 100, 200, 500];
const firstLanguage = -100_000;
const firstBlock = -200_000;
/** Rooms whose numbers share all but so many last bits were listed at about the same time. */
const blockBits = 14;

export const wordTerm = (wordId: number): number => wordId * 2;
/** A word in the room's name or the local part of its address. */
export const namingTerm = (wordId: number): number => wordId * 2 + 1;

export const anonymityTerm = (anonymity: RoomAnonymity): number => anonymityTerms[anonymity];
export const historyTerm = (kept: boolean): number => (kept ? -20 : -21);
export const webChat = (): number => webChatTerm;

/** Two or three small letters as one number. */
export const languageTerm = (code: string): number =>
  firstLanguage - [...code].reduce((sum, letter) => sum * 27 + letter.charCodeAt(0) - 96, 0);

/** At least the rank, for each rank that the letter reaches. */
export function gradeTerms(letter: Letter): number[] {
  const rank = rankOf(letter) ?? 0;
  return [2, 3, 4, 5, 6].filter((step) => step <= rank).map(gradeStep);
}
export const gradeStep = (rank: number): number => -40 - rank;

const classOf = (size: number): number => sizeSteps.findLastIndex((least) => size >= least);
export const sizeTerm = (size: number): number => -60 - Math.max(0, classOf(size));
/** The classes in which rooms of at least that size can be. */
export const sizeTermsFrom = (least: number): number[] =>
  sizeSteps.map((_, index) => -60 - index).slice(Math.max(0, classOf(least)));

/** Size classes, the largest first, down from the one of that size. */
export const sizeTermsUpTo = (size: number | null): number[] =>
  sizeSteps
    .map((_, index) => -60 - index)
    .slice(0, size === null ? sizeSteps.length : Math.max(0, classOf(size)) + 1)
    .reverse();

export const blockOf = (id: number): number => id >> blockBits;
/** The least number in a block. */
export const firstOf = (block: number): number => block << blockBits;
/** Rooms of about one age. */
export const blockTerm = (block: number): number => firstBlock - block;

/** The facets of one room. */
export interface RoomFacets {
  id: number;
  language: string | null;
  anonymity: RoomAnonymity | null;
  history: boolean;
  webChatUrl: string | null;
  size: number;
  hostGrade: Letter;
}

export const facetTerms = ({ id, language, anonymity, history, webChatUrl, size, hostGrade }: RoomFacets): number[] => [
  ...(language ? [languageTerm(language)] : []),
  ...(anonymity ? [anonymityTerm(anonymity)] : []),
  historyTerm(history),
  ...(webChatUrl ? [webChatTerm] : []),
  sizeTerm(size),
  blockTerm(blockOf(id)),
  ...gradeTerms(hostGrade),
];
