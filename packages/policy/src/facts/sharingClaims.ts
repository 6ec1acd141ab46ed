import { type Clause, has, marksOf } from '../clauses/Clause.ts';
import type { Reading } from '../clauses/Reading.ts';
import { scopeOf } from '../clauses/scopeOf.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';
import type { Block } from '../text/PolicyText.ts';
import type { Claim } from './Claim.ts';

/** Who else gets the data. What is given outweighs what is denied: “to nobody, except our hosting provider”. */
export function sharingClaims(reading: Reading): Claim[] {
  return reading.clauses.flatMap((clause) => {
    const value = sharingOf(reading, clause);
    return value === null
      ? []
      : [{ fact: 'thirdPartySharing' as const, ...value, sentence: clause.sentence, own: true, exceptional: false }];
  });
}

type Sharing = Pick<Claim, 'value' | 'rule' | 'strength'>;

const kinds = {
  analytics: { value: 'yes', rule: 'shared-for-analytics', strength: 5 },
  processor: { value: 'processors', rule: 'given-to-processors', strength: 4 },
  federation: { value: 'limited', rule: 'given-by-federation', strength: 3 },
  denied: { value: 'none', rule: 'not-shared', strength: 2 },
  authority: { value: 'limited', rule: 'given-to-authorities', strength: 1 },
} as const satisfies Record<string, Sharing>;

function sharingOf(reading: Reading, clause: Clause): Sharing | null {
  if (scopeOf(reading, clause.block) === 'web' || has(clause, 'changed')) return null;
  const moves = has(clause, 'share');
  const acts = moves || has(clause, 'keep', 'act', 'make', 'use');
  if (isExceptToServers(clause)) return kinds.federation;
  if (answersNo(reading, clause)) return kinds.denied;
  if (moves && isDenied(reading, clause)) {
    if (has(clause, 'secret') && !has(clause, 'yourData')) return null;
    return has(clause, 'thirdParty', 'analytics') || (has(clause, 'handOver') && has(clause, 'yourData')) ? kinds.denied : null;
  }
  if (acts && affirms(clause, 'analytics')) return kinds.analytics;
  const given = acts || sharesBefore(reading, clause);
  if (given && affirms(clause, 'processor', 'no')) return kinds.processor;
  if ((moves || has(clause, 'keep')) && affirms(clause, 'federation')) return kinds.federation;
  return moves && has(clause, 'authority') ? kinds.authority : null;
}

/** “Do you sell my data? No.” */
function answersNo({ text, marks, sentencesOf }: Reading, clause: Clause): boolean {
  const [no] = marksOf(clause, 'noAnswer');
  if (clause.opener !== 'start' || !no || no.from - clause.from > 1) return false;
  const { headings, parents } = text.blocks[clause.block] as Block;
  const inBlock = text.sentences[clause.sentence - 1]?.block === clause.block;
  const asked = inBlock ? clause.sentence - 1 : (sentencesOf.get([...parents, ...headings][0] ?? -1)?.at(-1) ?? -1);
  const own = marks[asked] ?? [];
  const names = (...kinds: MarkKind[]) => own.some(({ kind }) => kinds.includes(kind));
  const isQuestion = text.tokens[(text.sentences[asked]?.to ?? 0) - 1]?.word === '?';
  return isQuestion && names('share') && names('yourData', 'thirdParty') && !names('denied', 'federation');
}

/** “… is not passed on, unless to deliver it to other servers” */
const isExceptToServers = (clause: Clause): boolean =>
  clause.opener === 'except' && clause.previous !== null && has(clause.previous, 'share') && has(clause, 'federation');

/** “We give nothing to outsiders. This does not include companies that help us …” */
const sharesBefore = ({ marks, text }: Reading, { sentence, block }: Clause): boolean =>
  text.sentences[sentence - 1]?.block === block && (marks[sentence - 1] ?? []).some(({ kind }) => kind === 'share');

const nearest = 4;

/** It is named, not as part of “the provider of these web pages”, and not after a “no” or “without”. “This does not include companies that help us” denies none of them. */
const affirms = ({ marks }: Clause, name: MarkKind, denial: MarkKind = 'denied'): boolean =>
  marks.some(
    ({ kind, from, to }) =>
      kind === name &&
      !marks.some((mark) => mark.kind === denial && mark.to <= from && from - mark.to < nearest) &&
      !marks.some((mark) => mark.kind === 'web' && mark.from <= from && mark.to > to),
  );

const farthest = 6;

/** “Not”, “nobody” or “no data” stands near the verb of giving. */
function isDenied({ rules }: Reading, { marks }: Clause): boolean {
  const verbs = marks.filter(({ kind }) => kind === 'share');
  return marks
    .filter(({ kind }) => kind === 'denied')
    .some(({ from, to }) =>
      verbs.some((verb) => {
        const after = from >= verb.to;
        if (after && rules.negation === 'before' && from - verb.to > 3) return false;
        const gap = after ? from - verb.to : verb.from - to;
        return gap <= farthest;
      }),
    );
}
