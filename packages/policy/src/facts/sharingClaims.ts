import { type Clause, has } from '../clauses/Clause.ts';
import type { Reading } from '../clauses/Reading.ts';
import { scopeOf } from '../clauses/scopeOf.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';
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
  if (moves && isDenied(reading, clause))
    return has(clause, 'thirdParty', 'analytics') || (has(clause, 'handOver') && has(clause, 'yourData')) ? kinds.denied : null;
  if (acts && affirms(clause, 'analytics')) return kinds.analytics;
  if ((acts || sharesBefore(reading, clause)) && affirms(clause, 'processor', 'no')) return kinds.processor;
  if ((moves || has(clause, 'keep')) && affirms(clause, 'federation')) return kinds.federation;
  return moves && has(clause, 'authority') ? kinds.authority : null;
}

/** “… is not passed on, unless to deliver it to other servers” */
const isExceptToServers = (clause: Clause): boolean =>
  clause.opener === 'except' && clause.previous !== null && has(clause.previous, 'share') && has(clause, 'federation');

/** “We give nothing to outsiders. This does not include companies that help us …” */
const sharesBefore = ({ marks, text }: Reading, { sentence, block }: Clause): boolean =>
  text.sentences[sentence - 1]?.block === block && (marks[sentence - 1] ?? []).some(({ kind }) => kind === 'share');

const nearest = 4;

/** It is named, and not after a “no” or “without”. “This does not include companies that help us” denies none of them. */
const affirms = ({ marks }: Clause, name: MarkKind, denial: MarkKind = 'denied'): boolean =>
  marks.some(
    ({ kind, from }) =>
      kind === name && !marks.some((mark) => mark.kind === denial && mark.to <= from && from - mark.to < nearest),
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
