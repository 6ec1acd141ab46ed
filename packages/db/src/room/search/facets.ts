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

/** The facets of one room. */
export interface RoomFacets {
  language: string | null;
  anonymity: RoomAnonymity | null;
  history: boolean;
  webChatUrl: string | null;
  size: number;
  hostGrade: Letter;
}

export const facetTerms = ({ language, anonymity, history, webChatUrl, size, hostGrade }: RoomFacets): number[] => [
  ...(language ? [languageTerm(language)] : []),
  ...(anonymity ? [anonymityTerm(anonymity)] : []),
  historyTerm(history),
  ...(webChatUrl ? [webChatTerm] : []),
  sizeTerm(size),
  ...gradeTerms(hostGrade),
];
