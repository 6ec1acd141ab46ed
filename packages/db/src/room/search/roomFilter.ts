import { type RoomQuery, rankOf } from '@signpost/contracts';
import { anonymityTerm, gradeStep, historyTerm, languageTerm, sizeTermsFrom, webChat } from './facets.ts';
import type { TermGroups } from './matchClasses.ts';

/** The filters of a query as terms, each group as rare as its rarest member may be. */
export function facetGroups(query: Omit<RoomQuery, 'q' | 'order' | 'after' | 'limit'>): TermGroups {
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
