import type { Mark } from '../rules/findMarks.ts';
import type { Period } from '../rules/findPeriods.ts';
import type { Token } from '../text/PolicyText.ts';
import type { Group } from './Clause.ts';
import { predicateKinds, subjectKinds } from './settleMarks.ts';

const widestGap = 6;
const jointWords: ReadonlySet<string> = new Set([',', '(', ')', '/', '"', '“', '”', '„']);

export interface GroupContext {
  tokens: readonly Token[];
  marks: readonly Mark[];
  periods: readonly Period[];
}

/** Subjects of one clause, those named together in one group. A verb or a time between two parts them. */
export function findGroups(context: GroupContext): Group[] {
  const walls = [...context.marks.filter(({ kind }) => predicateKinds.includes(kind)), ...context.periods];
  const groups: Group[] = [];
  for (const mark of context.marks.filter(({ kind }) => subjectKinds.includes(kind))) {
    const group = groups.at(-1);
    if (!group || mark.from - group.to > widestGap || walls.some(({ from }) => from >= group.to && from < mark.from)) {
      groups.push({
        from: mark.from,
        to: mark.to,
        heads: [mark],
        modifiers: [],
        prepositional: isPrepositional(context, mark.from),
      });
    } else {
      groups[groups.length - 1] = withMark(group, mark, context);
    }
  }
  return groups;
}

function withMark(group: Group, mark: Mark, context: GroupContext): Group {
  const joined = group.modifiers.length === 0 && isJoined(context, group.to, mark.from);
  return {
    ...group,
    to: mark.to,
    heads: joined ? [...group.heads, mark] : group.heads,
    modifiers: joined ? group.modifiers : [...group.modifiers, mark],
  };
}

/** “, and our”: a comma or conjunction, and nothing that would hang the one on the other. */
function isJoined({ tokens, marks }: GroupContext, from: number, to: number): boolean {
  const inGap = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind && mark.from >= from && mark.to <= to);
  if (inGap('link')) return false;
  const words = tokens.slice(from, to).map(({ word }) => word);
  const joints = words.filter((word) => jointWords.has(word)).length;
  return (joints > 0 || inGap('and') || inGap('or')) && to - from - joints <= 4;
}

function isPrepositional({ tokens, marks }: GroupContext, at: number): boolean {
  for (let index = at - 1; index >= at - 3 && index >= 0; index -= 1) {
    if (marks.some(({ kind, from, to }) => kind === 'link' && from <= index && index < to)) return true;
    if (!/^\p{L}/u.test((tokens[index] as Token).word)) return false;
    if (!marks.some(({ kind, from, to }) => kind === 'fill' && from <= index && index < to)) return false;
  }
  return false;
}
