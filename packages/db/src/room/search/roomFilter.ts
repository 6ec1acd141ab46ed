import { type RoomQuery, rankOf } from '@signpost/contracts';
import { anonymityTerm, gradeStep, historyTerm, languageTerm, sizeTermsFrom, webChat } from './facets.ts';

/** The filters of a query as terms; a room must have one of each group. */
export function facetGroups(query: Omit<RoomQuery, 'q' | 'order' | 'after' | 'limit'>): number[][] {
  const { language, anonymity, history, webChat: web, grade, minUsers } = query;
  return [
    ...(language ? [[languageTerm(language)]] : []),
    ...(anonymity ? [[anonymityTerm(anonymity)]] : []),
    ...(history ? [[historyTerm(history === 'yes')]] : []),
    ...(web ? [[webChat()]] : []),
    ...(grade ? [[gradeStep(rankOf(grade) ?? 0)]] : []),
    ...(minUsers !== undefined && minUsers >= 2 ? [sizeTermsFrom(minUsers)] : []),
  ];
}
