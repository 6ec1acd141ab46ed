import type { MatchClass, TermGroup, TermGroups } from './matchClasses.ts';
import type { SqlWriter } from './SqlWriter.ts';

export interface Matched {
  match: MatchClass;
  facets: TermGroups;
  hideAdult: boolean;
  /** How many rooms there are. */
  all: number;
}

/** Reading a row costs about as much as so many entries of the index. */
const entriesPerRow = 100;

/** The rarest group goes through the index, others if they save more rows than they cost; `IS TRUE` leaves the rest to the rows. */
export function matchConditions({ match, facets, hideAdult, all }: Matched, writer: SqlWriter): string {
  const groups = [...match.groups, ...facets].sort((a, b) => a.rooms - b.rooms);
  const leading = leadingGroups(groups, all);
  const others = groups.filter((group) => !leading.includes(group));
  const parts = [
    ...termConditions(leading, writer),
    ...termConditions(others, writer).map((condition) => `(${condition}) IS TRUE`),
    ...match.except.map((except) => `NOT (${termConditions(except, writer).join(' AND ') || 'false'})`),
    ...(hideAdult ? ['NOT adult'] : []),
  ];
  return parts.join(' AND ') || 'true';
}

function leadingGroups([rarest, ...more]: readonly TermGroup[], all: number): TermGroup[] {
  if (!rarest) return [];
  const leading = [rarest];
  let rows = rarest.rooms;
  for (const group of more) {
    const share = Math.min(1, group.rooms / Math.max(1, all));
    if (rows * (1 - share) * entriesPerRow < group.rooms) continue;
    leading.push(group);
    rows *= share;
  }
  return leading;
}

/** A room has a term of each group. */
export function termConditions(groups: TermGroups, writer: SqlWriter): string[] {
  const single = groups.flatMap(({ terms }) => (terms.length === 1 ? terms : []));
  const several = groups.filter(({ terms }) => terms.length !== 1);
  return [
    ...(single.length > 0 ? [`terms @> ${writer.value(single)}::int[]`] : []),
    ...several.map(({ terms }) => `terms && ${writer.value(terms)}::int[]`),
  ];
}
