import type { MatchClass, TermGroups } from './matchClasses.ts';
import type { SqlWriter } from './SqlWriter.ts';

/** A list of the index so many times as long as the shortest costs more to read than it saves. */
const worthIntersecting = 8;

export interface Matched {
  match: MatchClass;
  facets: TermGroups;
  hideAdult: boolean;
}

/** Only groups about as rare as the rarest go through the index; `IS TRUE` leaves the others to the rows found. */
export function matchConditions({ match, facets, hideAdult }: Matched, writer: SqlWriter): string {
  const groups = [...match.groups, ...facets];
  const rarest = Math.min(...groups.map(({ rooms }) => rooms));
  const leading = groups.filter(({ rooms }) => rooms <= rarest * worthIntersecting);
  const others = groups.filter((group) => !leading.includes(group));
  const parts = [
    ...termConditions(leading, writer),
    ...termConditions(others, writer).map((condition) => `(${condition}) IS TRUE`),
    ...match.except.map((except) => `NOT (${termConditions(except, writer).join(' AND ') || 'false'})`),
    ...(hideAdult ? ['NOT adult'] : []),
  ];
  return parts.join(' AND ') || 'true';
}

function termConditions(groups: TermGroups, writer: SqlWriter): string[] {
  const single = groups.flatMap(({ terms }) => (terms.length === 1 ? terms : []));
  const several = groups.filter(({ terms }) => terms.length !== 1);
  return [
    ...(single.length > 0 ? [`terms @> ${writer.value(single)}::int[]`] : []),
    ...several.map(({ terms }) => `terms && ${writer.value(terms)}::int[]`),
  ];
}
